import { randomUUID } from 'node:crypto'
import { aDraft, expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
const token: Record<string, string> = {}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  for (const who of ['liu', 'zhang', 'zhou', 'chen', 'bao', 'admin'])
    token[who] = await cloud.signInAs(who)
})
afterAll(() => cloud.stop())

const as = <T = unknown>(who: string, noun: string, verb: string, input: object = {}) =>
  cloud.call<T>(noun, verb, input, { token: token[who] })

const send = async (who: string, changes: object = {}) =>
  expectOk(
    await as<{ tipId: string; number: string }>(who, 'tips', 'submit', aDraft(changes as never)),
  )

interface Looked {
  looks: { at: number; reason: string }[]
}

it('opens a sealed identity for the keeper with a reason, and tells the informant', async () => {
  const { tipId, number } = await send('liu', { identity: 'sealed' })
  const mine = async () => expectOk(await as<Looked>('liu', 'tips', 'detail', { tipId })).looks
  expect(await mine()).toEqual([])
  const opened = await as('bao', 'people', 'openIdentity', {
    tipId,
    reason: '要上门送米，核对地址',
  })
  expect(expectOk(opened)).toEqual({ tipId, number, name: '刘桂芳', teller: null, phone: null })
  expect(await mine()).toEqual([{ at: expect.any(Number), reason: '要上门送米，核对地址' }])
})

it('tells the informant of each look in WeChat too, where they allowed it', async () => {
  await cloud.subscribe('sample-liu', ['progress', 'progress'])
  const { tipId } = await send('liu', { identity: 'sealed' })
  const call = {
    verb: 'openIdentity',
    input: { tipId, reason: '要联系本人核实' },
    key: randomUUID(),
    at: Date.now() - 60_000,
  }
  expectOk(await cloud.callFunction<Reply>('people', call, 'sample-bao', 'local_seed'))
  await cloud.runTimer('clock')
  const sent = (await cloud.openapiCalls()).filter(({ api }) => api === 'subscribeMessage.send')
  expect(JSON.stringify(sent)).toContain('身份保管员看了您是谁')
})

it('opens nothing for anybody else, and nothing without a reason', async () => {
  const { tipId } = await send('liu', { identity: 'sealed' })
  for (const who of ['zhou', 'chen', 'admin', 'zhang'])
    expect(
      await as(who, 'people', 'openIdentity', { tipId, reason: '我想看看是谁' }),
    ).toMatchObject({ error: { code: 'Forbidden' } })
  for (const reason of ['', '   ', '看'])
    expect(await as('bao', 'people', 'openIdentity', { tipId, reason })).toMatchObject({
      error: { code: 'BadInput' },
    })
  expect(expectOk(await as<Looked>('liu', 'tips', 'detail', { tipId })).looks).toEqual([])
})

it('is not a way around the other levels', async () => {
  const { tipId } = await send('liu', { identity: 'hidden' })
  expect(
    await as('bao', 'people', 'openIdentity', { tipId, reason: '要联系本人核实' }),
  ).toMatchObject({ error: { code: 'NotFound' } })
})

it('lists sealed tips for the keeper without a word of who or what', async () => {
  const text = '我叫刘桂芳，低保断了，家里揭不开锅'
  const { tipId } = await send('liu', { identity: 'sealed', text, categoryId: 'hardship' })
  const page = expectOk(await as<{ rows: { tipId: string }[] }>('bao', 'people', 'listSealed'))
  expect(page.rows[0]).toMatchObject({ tipId, held: true, looks: [] })
  expect(JSON.stringify(page)).not.toMatch(/刘桂芳|揭不开|"p_/)
})

it('shows a phone masked, and whole only to whoever asks and is logged', async () => {
  expect(
    expectOk(await as('zhang', 'people', 'updateMe', { phone: '138 0013 0427' })),
  ).toMatchObject({ phone: '138****0427' })
  const { tipId } = await send('zhang')
  const desk = await as<{ tips: { phone: string }[] }>('zhou', 'cases', 'open', {
    kind: 'tip',
    id: tipId,
  })
  expect(expectOk(desk).tips[0]?.phone).toBe('138****0427')
  expect(JSON.stringify(desk)).not.toContain('13800130427')
  expect(expectOk(await as('zhou', 'people', 'revealPhone', { tipId }))).toEqual({
    phone: '13800130427',
  })
  const log = expectOk(
    await as<{ rows: object[] }>('admin', 'people', 'listAudit', { filter: 'identity' }),
  )
  expect(log.rows[0]).toMatchObject({ action: 'phone.revealed', who: '周宁' })
  expect(JSON.stringify(log)).not.toContain('0427')
  for (const who of ['bao', 'admin', 'liu'])
    expect(await as(who, 'people', 'revealPhone', { tipId })).toMatchObject({
      error: { code: 'Forbidden' },
    })
})

it('shows editors no phone of a sealed tip, neither masked nor on request', async () => {
  const { tipId } = await send('zhang', { identity: 'sealed' })
  const desk = await as<{ tips: { phone: string | null }[] }>('zhou', 'cases', 'open', {
    kind: 'tip',
    id: tipId,
  })
  expect(expectOk(desk).tips[0]?.phone).toBeNull()
  expect(await as('zhou', 'people', 'revealPhone', { tipId })).toMatchObject({
    error: { code: 'NotFound' },
  })
  const opened = await as('bao', 'people', 'openIdentity', { tipId, reason: '要联系本人核实' })
  expect(expectOk(opened)).toMatchObject({ name: '张美兰', phone: '13800130427' })
})

it('takes a phone away again, and refuses what is none', async () => {
  for (const phone of ['12345', '139', 'abc', '23800130427'])
    expect(await as('zhang', 'people', 'updateMe', { phone })).toMatchObject({
      error: { code: 'BadInput', fields: { phone: expect.any(String) } },
    })
  expect(
    expectOk(await as('zhang', 'people', 'updateMe', { phone: '0571-5550-0123' })),
  ).toMatchObject({ phone: '057****0123' })
  expect(expectOk(await as('zhang', 'people', 'updateMe', { phone: '' }))).toMatchObject({
    phone: null,
  })
})
