import { randomUUID } from 'node:crypto'
import { aDraft, expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
const token: Record<string, string> = {}

beforeAll(async () => {
  cloud = await startLocalCloud({
    sample: 'people',
    env: { LIANXIAN_FIRST_ADMIN: 'OPEN-SESAME-2026' },
  })
  for (const who of ['liu', 'zhang', 'li', 'sun', 'zhou', 'lin', 'chen', 'bao', 'admin'])
    token[who] = await cloud.signInAs(who)
})
afterAll(() => cloud.stop())

const as = <T = unknown>(who: string, verb: string, input: object = {}, noun = 'people') =>
  cloud.call<T>(noun, verb, input, { token: token[who] })

interface Row {
  personId: string
  name: string
  roles: string[]
}
const staff = async () =>
  expectOk(await as<{ people: Row[]; openInvitations: number }>('admin', 'listStaff'))
const idOf = async (name: string) => (await staff()).people.find((p) => p.name === name)?.personId

it('lists everybody with a role for an admin, without openids or phones', async () => {
  const list = await staff()
  expect(list.people.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['周宁', '陈越', '鲍文', '顾航', '刘桂芳']),
  )
  expect(list.people.map(({ name }) => name)).not.toContain('张美兰')
  expect(JSON.stringify(list)).not.toMatch(/sample-|openid|phone/)
})

it('makes a changed role count from the next call on, and signs out who has none left', async () => {
  const personId = await idOf('林晓')
  expectOk(await as('lin', 'tally', {}, 'cases'))
  expectOk(await as('admin', 'setRoles', { personId, roles: ['keeper'] }))
  expect(await as('lin', 'tally', {}, 'cases')).toMatchObject({ error: { code: 'Forbidden' } })
  expectOk(await as('lin', 'listSealed'))
  expectOk(await as('admin', 'setRoles', { personId, roles: [] }))
  expect(await as('lin', 'me')).toMatchObject({ error: { code: 'Unauthenticated' } })
})

it('keeps an informant an informant, and the newsroom an admin', async () => {
  const informant = await idOf('刘桂芳')
  expectOk(await as('admin', 'setRoles', { personId: informant, roles: ['editor'] }))
  const both = (await staff()).people.find((p) => p.name === '刘桂芳')
  expect(both?.roles).toEqual(['informant', 'editor'])
  expectOk(await as('admin', 'setRoles', { personId: informant, roles: [] }))
  const admin = await idOf('顾航')
  expect(await as('admin', 'setRoles', { personId: admin, roles: ['editor'] })).toMatchObject({
    error: { code: 'Conflict' },
  })
  expect(await as('admin', 'deleteMe')).toMatchObject({ error: { code: 'Conflict' } })
})

it('invites staff by a code that works once and stands in the log', async () => {
  expect(await as('admin', 'inviteStaff', { roles: [] })).toMatchObject({
    error: { code: 'BadInput' },
  })
  const { code } = expectOk(
    await as<{ code: string }>('admin', 'inviteStaff', { roles: ['editor'] }),
  )
  expect((await staff()).openInvitations).toBe(1)
  expect(expectOk(await as('li', 'join', { code, name: '李明' }))).toMatchObject({
    roles: ['editor'],
  })
  expect(await as('sun', 'join', { code, name: '孙佳' })).toMatchObject({
    error: { code: 'NotFound' },
  })
  const log = expectOk(
    await as<{ rows: { action: string; who: string }[] }>('admin', 'listAudit', {
      filter: 'access',
    }),
  )
  expect(log.rows.map((r) => [r.action, r.who])).toEqual(
    expect.arrayContaining([
      ['invitation.used', '李明'],
      ['invitation.made', '顾航'],
    ]),
  )
})

it('takes no operator’s code while there is an admin', async () => {
  expect(await as('sun', 'join', { code: 'OPEN-SESAME-2026', name: '孙佳' })).toMatchObject({
    error: { code: 'NotFound' },
  })
})

it('makes the first admin of an empty installation by the operator’s code, once', async () => {
  const empty = await startLocalCloud({ env: { LIANXIAN_FIRST_ADMIN: 'OPEN-SESAME-2026' } })
  try {
    const join = (openid: string, code: string) =>
      empty.callFunction<Reply<{ roles: string[] }>>(
        'people',
        { verb: 'join', input: { code, name: '老张' }, key: randomUUID() },
        openid,
      )
    expect(await join('op', 'WRONG-SESAME-2026')).toMatchObject({ error: { code: 'NotFound' } })
    expect(expectOk(await join('op', 'open-sesame-2026')).roles).toEqual(['admin'])
    expect(await join('second', 'OPEN-SESAME-2026')).toMatchObject({ error: { code: 'NotFound' } })
  } finally {
    await empty.stop()
  }
})

it('thanks whoever told of it, sealed too, without the editor learning who', async () => {
  token.liu = await cloud.signInAs('liu')
  const { tipId } = expectOk(
    await as<{ tipId: string }>('liu', 'submit', aDraft({ identity: 'sealed' }), 'tips'),
  )
  const reply = await as('zhou', 'thank', { tipId, words: '多亏您拍得清楚，第二天就修了' })
  expect(JSON.stringify(expectOk(reply))).toBe('{"done":true}')
  const mine = async (who: string) =>
    expectOk(await as<{ thanks: { words: string; about: string }[] }>(who, 'myThanks')).thanks
  expect(await mine('liu')).toMatchObject([{ words: '多亏您拍得清楚，第二天就修了' }])
  expect(await mine('zhang')).toEqual([])
  expectOk(await as('zhou', 'thank', { tipId, words: '再谢一次' }))
  expect(await mine('liu')).toMatchObject([{ words: '再谢一次' }])
})

it('asks for consent before it takes something in, and lets everything else be read', async () => {
  const call = (noun: string, verb: string, input: object) =>
    cloud.callFunction<Reply>(noun, { verb, input, key: randomUUID() }, 'newcomer')
  expect(await call('tips', 'submit', aDraft())).toMatchObject({
    error: { code: 'Forbidden', fields: { consent: expect.stringContaining('同意') } },
  })
  expectOk(await call('tips', 'listMine', { filter: 'all' }))
  expectOk(await call('cases', 'listPublic', {}))
  expect(await call('people', 'agree', { version: '2020-01' })).toMatchObject({
    error: { code: 'BadInput' },
  })
  expect(expectOk(await call('people', 'agree', { version: '2026-11' }))).toMatchObject({
    agreed: true,
  })
  expectOk(await call('tips', 'submit', aDraft()))
})
