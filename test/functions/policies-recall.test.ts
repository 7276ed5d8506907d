import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { aPolicy, policyDesk } from '../support/policies'

const TEMPLATE = 'progress'

let cloud: LocalCloud
let desk: ReturnType<typeof policyDesk>
const token: Record<string, string> = {}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  for (const who of ['zhou', 'liu', 'zhang', 'li', 'sun']) token[who] = await cloud.signInAs(who)
  desk = policyDesk(cloud, token.zhou ?? '')
})
afterAll(() => cloud.stop())

const published = async () => {
  const id = await desk.begin()
  await desk.clear(id)
  expectOk(await desk.publish(id))
  return id
}

const read = async (explainerId: string, who: string | undefined, device?: string) => {
  const input = { explainerId, ...(device ? { device } : {}) }
  const options = who ? { token: token[who] } : {}
  return expectOk(await cloud.call<{ people: number }>('policies', 'read', input, options)).people
}

interface News {
  recallId: string
  explainerId: string
  kind: string
  words: string
}

const recalls = async (who: string | undefined, device?: string) => {
  const options = who ? { token: token[who] } : {}
  const ask = cloud.call<{ recalls: News[] }>(
    'policies',
    'recalls',
    device ? { device } : {},
    options,
  )
  return expectOk(await ask).recalls
}

const DEVICE = 'd'.repeat(24)

const corrected = () => {
  const draft = aPolicy()
  return { ...draft, title: '看门诊能报六成' }
}

it('counts people, not refreshes', async () => {
  const id = await published()
  expect(await read(id, 'liu')).toBe(1)
  expect(await read(id, 'liu')).toBe(1)
  expect(await read(id, undefined, DEVICE)).toBe(2)
  expect(await read(id, undefined, DEVICE)).toBe(2)
  expect(await read(id, undefined, 'e'.repeat(24))).toBe(3)
  // The device turns out to be 张美兰's: still the same person.
  expect(await read(id, 'zhang', DEVICE)).toBe(3)
  expect(await read(id, 'zhang')).toBe(3)
  const list = expectOk(
    await cloud.call<{ explainers: { explainerId: string; people: number }[] }>(
      'policies',
      'list',
      { limit: 3 },
    ),
  )
  expect(list.explainers.find((row) => row.explainerId === id)?.people).toBe(3)
})

it('counts many at once without losing or doubling one', async () => {
  const id = await published()
  const devices = Array.from({ length: 24 }, (_, i) => `${i}`.padStart(24, 'x'))
  await Promise.all([...devices, ...devices].map((device) => read(id, undefined, device)))
  expect(await read(id, 'liu')).toBe(25)
})

it('remembers nobody who does not say who or what they are', async () => {
  const id = await published()
  const reply = await cloud.call('policies', 'read', { explainerId: id })
  expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expect(await recalls(undefined)).toEqual([])
})

it('takes a withdrawn text away at once and says why', async () => {
  const id = await published()
  expectOk(await desk.ask('recall', { explainerId: id, words: '“六成”写成了全报' }))
  const page = expectOk(
    await cloud.call<{ text: unknown; recalled: { words: string } }>('policies', 'open', {
      explainerId: id,
    }),
  )
  expect(page).toMatchObject({ text: null, recalled: { words: '“六成”写成了全报' } })
  expect(JSON.stringify(page)).not.toContain('医保给报六成')
  const list = expectOk(await cloud.call('policies', 'list', {}))
  expect(JSON.stringify(list)).not.toContain(id)
  const again = await desk.ask('recall', { explainerId: id, words: '再撤一次看看' })
  expect(again).toMatchObject({ error: { code: 'Conflict' } })
})

it('reaches everybody who opened it, once', async () => {
  const id = await published()
  for (const who of ['liu', 'zhang', 'li']) await read(id, who)
  await read(id, undefined, DEVICE)
  for (const who of ['liu', 'zhang']) {
    await cloud.subscribe(`sample-${who}`, [TEMPLATE])
    expectOk(await cloud.call('policies', 'tellMe', { explainerId: id }, { token: token[who] }))
  }
  expectOk(await desk.ask('recall', { explainerId: id, words: '这一段容易读错' }))

  for (const who of ['liu', 'zhang', 'li', undefined]) {
    const news = await recalls(who, who ? undefined : DEVICE)
    expect(news.filter((one) => one.explainerId === id)).toHaveLength(1)
  }
  expect(await recalls('sun')).toEqual([])

  // However often the clock ticks, one message each, and only to those who asked for it.
  const tick = () => cloud.callFunction('policies', {}, undefined, 'wx_trigger')
  await Promise.all([tick(), tick(), tick()])
  await cloud.runTimer('clock')
  await cloud.runTimer('clock')
  const sent = (await cloud.openapiCalls())
    .filter((call) => call.api.includes('subscribeMessage.send'))
    .filter((call) => JSON.stringify(call.args).includes(id))
    .map((call) => String(call.args.touser))
  expect(sent.sort()).toEqual(['sample-liu', 'sample-zhang'])

  // Told once: after a look, or after 知道了, it is gone.
  await read(id, 'liu')
  expect((await recalls('liu')).filter((one) => one.explainerId === id)).toEqual([])
  const [news] = (await recalls('zhang')).filter((one) => one.explainerId === id)
  const heard = { recallId: news?.recallId }
  expectOk(await cloud.call('policies', 'heard', heard, { token: token.zhang }))
  expect((await recalls('zhang')).filter((one) => one.explainerId === id)).toEqual([])
})

it('brings a corrected edition with a public line, past the same gate', async () => {
  const id = await published()
  await read(id, 'li')
  expectOk(await desk.ask('recall', { explainerId: id, words: '这一段容易读错' }))
  expectOk(await desk.save(id, corrected()))
  expect(await desk.publish(id, '标题改准了')).toMatchObject({ error: { code: 'Blocked' } })
  expectOk(await desk.send(id))
  expectOk(await desk.confirm(id, ['answer']))
  expect(await desk.publish(id)).toMatchObject({ error: { code: 'BadInput' } })
  expectOk(await desk.publish(id, '标题改准了'))
  const page = expectOk(await cloud.call('policies', 'open', { explainerId: id }))
  expect(page).toMatchObject({
    edition: 2,
    title: '看门诊能报六成',
    recalled: null,
    corrections: [{ edition: 2, words: '标题改准了' }],
  })
  // One piece of news, the last word.
  const news = (await recalls('li')).filter((one) => one.explainerId === id)
  expect(news).toMatchObject([{ kind: 'corrected', words: '标题改准了' }])
})

it('keeps what readers see frozen while the draft is being changed', async () => {
  const id = await published()
  const before = expectOk(await cloud.call('policies', 'open', { explainerId: id }))
  expectOk(await desk.save(id, corrected()))
  expect(expectOk(await cloud.call('policies', 'open', { explainerId: id }))).toEqual(before)
  const same = await desk.save(id, aPolicy())
  expect(expectOk(same).state).toBe('published')
  expect(await desk.publish(id, '没有改动')).toMatchObject({ error: { code: 'Conflict' } })
})

it('says in a banner that another document took its place', async () => {
  const id = await published()
  const successor = { explainerId: id, title: '新实施细则', number: '云医保发〔2026〕30 号' }
  expectOk(await desk.ask('supersede', { ...successor, on: '2020-01-01' }))
  expect(expectOk(await cloud.call('policies', 'open', { explainerId: id }))).toMatchObject({
    standing: 'superseded',
    successor: { title: '新实施细则' },
  })
})

it('never says who opened what', async () => {
  const id = await published()
  await read(id, 'liu')
  expectOk(await cloud.call('policies', 'tellMe', { explainerId: id }, { token: token.liu }))
  const page = await cloud.call('policies', 'open', { explainerId: id })
  const row = await desk.open(id)
  for (const secret of ['sample-liu', '刘桂芳']) {
    expect(JSON.stringify([page, row])).not.toContain(secret)
  }
})
