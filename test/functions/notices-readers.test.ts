import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { aNotice, aSlot, published } from './notices-support'

let cloud: LocalCloud
const token: Record<string, string> = {}
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  for (const who of ['zhou', 'li', 'sun', 'zhang']) token[who] = await cloud.signInAs(who)
})
afterAll(() => cloud.stop())

const DEVICE = 'd'.repeat(24)
const OTHER = 'e'.repeat(24)

interface News {
  recallId: string
  noticeId: string
  kind: string
  words: string
}

const as = (who?: string) => (who ? { token: token[who] } : {})
const read = async (noticeId: string, who?: string, device?: string) => {
  const input = { noticeId, ...(device ? { device } : {}) }
  return expectOk(await cloud.call<{ people: number }>('notices', 'read', input, as(who))).people
}
const news = async (noticeId: string, who?: string, device?: string): Promise<News[]> => {
  const asked = cloud.call<{ recalls: News[] }>(
    ...(['notices', 'recalls', device ? { device } : {}, as(who)] as const),
  )
  return expectOk(await asked).recalls.filter((one) => one.noticeId === noticeId)
}
const desk = async <T = { noticeId: string }>(verb: string, input: object) =>
  expectOk(await cloud.call<T>('notices', verb, input, as('zhou')))
const withdraw = (noticeId: string, words: string) => desk('withdraw', { noticeId, words })

/** WeChat messages whose tap leads to this notice. */
const messagesOf = async (noticeId: string) =>
  (await cloud.openapiCalls())
    .filter(({ api }) => /subscribeMessage/i.test(api))
    .filter(({ args }) => JSON.stringify(args).includes(noticeId))
    .map(({ args }) => String(args.touser))

it('counts people and phones, not looks', async () => {
  const noticeId = await published(cloud)
  expect(await read(noticeId, undefined, DEVICE)).toBe(1)
  expect(await read(noticeId, undefined, DEVICE)).toBe(1)
  expect(await read(noticeId, 'li')).toBe(2)
  // The phone turns out to be 孙佳's: still the same person.
  expect(await read(noticeId, 'sun', DEVICE)).toBe(2)
  const opened = expectOk(await cloud.call<{ people: number }>('notices', 'open', { noticeId }))
  expect(opened.people).toBe(2)
  const board = await desk<{ notices: { noticeId: string; people: number }[] }>('desk', {})
  expect(board.notices.find((one) => one.noticeId === noticeId)?.people).toBe(2)
})

it('counts many at once without losing or doubling one', async () => {
  const noticeId = await published(cloud)
  const phones = Array.from({ length: 24 }, (_, i) => `${i}`.padStart(24, 'x'))
  await Promise.all([...phones, ...phones].map((phone) => read(noticeId, undefined, phone)))
  expect(await read(noticeId, 'li')).toBe(25)
})

it('tells everybody who opened it of a withdrawal, signed in or not, and nobody else', async () => {
  const noticeId = await published(cloud)
  await read(noticeId, 'li')
  await read(noticeId, undefined, DEVICE)
  await withdraw(noticeId, '日子写错了，是下周三')
  for (const found of [await news(noticeId, 'li'), await news(noticeId, undefined, DEVICE)]) {
    expect(found).toMatchObject([{ kind: 'withdrawn', words: '日子写错了，是下周三' }])
  }
  expect(await news(noticeId, 'zhang')).toEqual([])
  expect(await news(noticeId, undefined, OTHER)).toEqual([])
  const [mine] = await news(noticeId, 'li')
  const heard = { recallId: mine?.recallId }
  expectOk(await cloud.call('notices', 'heard', heard, as('li')))
  expect(await news(noticeId, 'li')).toEqual([])
  expect(await news(noticeId, undefined, DEVICE)).toHaveLength(1)
})

it('sends one WeChat message to who asked for it, however often the clock ticks', async () => {
  const noticeId = await published(cloud)
  await cloud.subscribe('sample-li', ['progress'])
  await read(noticeId, 'sun')
  expectOk(await cloud.call('notices', 'tellMe', { noticeId }, as('li')))
  await withdraw(noticeId, '地点写错了，是二楼')
  for (let tick = 0; tick < 3; tick += 1) {
    await cloud.runTimer('notices')
    await cloud.runTimer('clock')
  }
  expect(await messagesOf(noticeId)).toEqual(['sample-li'])
})

it('brings the correction as the last word, to who read the notice before it', async () => {
  const noticeId = await published(cloud)
  await read(noticeId, 'li')
  await withdraw(noticeId, '日子写错了，是 18 号')
  const title = '流感疫苗 18 号开打'
  const next = await desk('save', { draft: aNotice({ corrects: noticeId, title }) })
  await desk('publish', next)
  expect(await news(noticeId, 'li')).toMatchObject([
    { kind: 'corrected', words: `更正的一条发了：${title}` },
  ])
})

it('keeps no name of who opened it: only keyed hashes', async () => {
  const noticeId = await published(cloud, { slots: [aSlot()] })
  await read(noticeId, 'zhang')
  expectOk(await cloud.call('notices', 'tellMe', { noticeId }, as('zhang')))
  const page = await cloud.call('notices', 'open', { noticeId })
  const board = await desk('desk', {})
  expect(JSON.stringify([page, board])).not.toMatch(/sample-zhang|张美兰/)
})
