import type { casesApi } from '../../core/cases/api'
import type { Output } from '../../core/kit/contract'
import { aDraft, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

export type Item = Output<typeof casesApi.open>
export type Step = Output<typeof casesApi.claim>
export type Page = Output<typeof casesApi.listQueue>
export type Tally = Output<typeof casesApi.tally>
export type Kind = 'tip' | 'case'

const PEOPLE = ['liu', 'ma', 'zhang', 'li', 'zhou', 'lin', 'chen', 'bao', 'admin'] as const
export type Who = (typeof PEOPLE)[number]

/** A newsroom with its sample people and no tips. */
export async function openNewsroom() {
  const cloud: LocalCloud = await startLocalCloud({ sample: 'people' })
  const tokens = Object.fromEntries(
    await Promise.all(PEOPLE.map(async (who) => [who, await cloud.signInAs(who)])),
  ) as Record<Who, string>

  const desk = <T = Step>(who: Who | undefined, verb: string, input: unknown, key?: string) =>
    cloud.call<T>('cases', verb, input, {
      ...(who ? { token: tokens[who] } : {}),
      ...(key ? { key } : {}),
    })

  return {
    cloud,
    tokens,
    /** Calls the desk as somebody; without a name, as nobody. */
    desk,
    /** A tip as somebody sent it; answers its id. */
    tip: async (who: Who, changes: Record<string, unknown> = {}): Promise<string> => {
      const sent = await cloud.call<{ tipId: string }>('tips', 'submit', aDraft(changes), {
        token: tokens[who],
      })
      return expectOk(sent).tipId
    },
    open: async (who: Who, kind: Kind, id: string): Promise<Item> =>
      expectOk(await desk<Item>(who, 'open', { kind, id })),
    queue: async (who: Who, input: Record<string, unknown>): Promise<Page> =>
      expectOk(await desk<Page>(who, 'listQueue', input)),
    tally: async (): Promise<Tally> => expectOk(await desk<Tally>('zhou', 'tally', {})),
    version: async (): Promise<number> =>
      expectOk(await desk<{ version: number }>('zhou', 'queueVersion', {})).version,
  }
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

/** An editor's words for neighbours. */
export const someWords = (changes: Record<string, unknown> = {}) => ({
  title: '3 号楼电梯一周停四次',
  summary: '居民反映电梯一周停了四次，老人上下楼不便。',
  categoryId: 'elevator',
  ...changes,
})
