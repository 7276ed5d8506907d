import type { LocalCloud } from './local-cloud'

/** Words that must never turn up where identity does not belong (MISSION S1). */
export interface Planted {
  name: string
  phone: string
  openid: string
  /** More that gives the person away: an address, words only they wrote. */
  more?: string[]
}

/** Every planted word in a text, as it stands or as JSON and URLs write it. */
export function leaksIn(text: string, { name, phone, openid, more = [] }: Planted): string[] {
  const words = [name, phone, openid, ...more]
  const spellings = (word: string) => [
    word,
    encodeURIComponent(word),
    JSON.stringify(word).slice(1, -1),
    Buffer.from(word).toString('base64').replace(/=+$/, ''),
  ]
  return words.filter((word) => spellings(word).some((spelling) => text.includes(spelling)))
}

interface Surface {
  where: string
  text: string
}

/** What left the functions so far: their logs, what the newsroom's channels got, platform calls. */
export async function surfacesOf(cloud: LocalCloud): Promise<Surface[]> {
  const hooks = await (await fetch(`${cloud.url}/local/hooks`)).text()
  // WeChat's check has to read what it checks; a reminder is addressed by `touser`. Nothing else may tell.
  const made = (await cloud.openapiCalls()).filter(({ api }) => !api.startsWith('security.'))
  const calls = made.map(({ args, ...rest }) => {
    const { touser: _, openid: __, ...told } = args as Record<string, unknown>
    return { ...rest, args: told }
  })
  return [
    { where: 'log', text: cloud.output() },
    { where: 'webhooks', text: hooks },
    { where: 'platform calls', text: JSON.stringify(calls) },
  ]
}

/** Fails with where and what, so that the leak can be found. */
export function expectNoLeak(surfaces: readonly Surface[], planted: Planted): void {
  const found = surfaces.flatMap(({ where, text }) =>
    leaksIn(text, planted).map((word) => `${where}: ${word}`),
  )
  expect(found).toEqual([])
}
