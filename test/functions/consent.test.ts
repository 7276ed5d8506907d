import { randomUUID } from 'node:crypto'
import { agrees } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
})
afterAll(() => cloud.stop())

/** Whatever keeps a person's words, name or phone (decision 0022). */
const KEEPS = [
  ['tips', 'submit'],
  ['notices', 'book'],
  ['feedback', 'ask'],
  ['votes', 'askVisit'],
  ['votes', 'feel'],
] as const

/** No input has this key, so whoever is let in is told so, and nothing happens. */
const knock = (openid: string, noun: string, verb: string) =>
  cloud.callFunction<Reply>(noun, { verb, input: { probe: 1 }, key: randomUUID() }, openid)

describe.each(KEEPS)('%s.%s', (noun, verb) => {
  it('waits for the privacy text to be agreed to, and says so in a sentence', async () => {
    const openid = `new-${noun}-${verb}`
    expect(await knock(openid, noun, verb)).toMatchObject({
      ok: false,
      error: { code: 'Forbidden', fields: { consent: expect.stringContaining('同意了再交') } },
    })
    await agrees(cloud, openid)
    expect(await knock(openid, noun, verb)).toMatchObject({ error: { code: 'BadInput' } })
  })
})

it('lets people read and vote without it: no name is kept of either', async () => {
  for (const [noun, verb] of [
    ['votes', 'cast'],
    ['notices', 'read'],
    ['policies', 'read'],
  ] as const) {
    expect(await knock('new-reader', noun, verb)).toMatchObject({ error: { code: 'BadInput' } })
  }
})
