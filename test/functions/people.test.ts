import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
const token: Record<string, string> = {}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  for (const who of ['liu', 'zhang', 'li', 'sun', 'zhou', 'chen', 'admin'])
    token[who] = await cloud.signInAs(who)
})
afterAll(() => cloud.stop())

const as = <T>(who: string, verb: string, input: object = {}) =>
  cloud.call<T>('people', verb, input, { token: token[who] })

it('never tells an openid, not even to its owner', async () => {
  const me = expectOk(await as('liu', 'me'))
  expect(JSON.stringify(me)).not.toContain('sample-liu')
  expect(me).toMatchObject({ name: '刘桂芳', informantOf: 'wutongli' })
})

it('makes an informant by an invitation code that works once', async () => {
  const { code } = expectOk(
    await as<{ code: string }>('chen', 'invite', { communityId: 'wangjiang' }),
  )
  const me = expectOk(
    await as<{ roles: string[] }>('li', 'join', { code: code.toLowerCase(), name: '李明' }),
  )
  expect(me.roles).toEqual(['informant'])
  expect(await as('sun', 'join', { code, name: '孙佳' })).toMatchObject({
    ok: false,
    error: { code: 'NotFound' },
  })
})

it('gives no invitation to somebody without the permission', async () => {
  for (const who of ['liu', 'zhang', 'zhou']) {
    expect(await as(who, 'invite', { communityId: 'yunxi' })).toMatchObject({
      ok: false,
      error: { code: 'Forbidden' },
    })
  }
})

it('shows editors where informants are missing, resting ones not counted', async () => {
  const gap = async () => {
    const map = expectOk(
      await as<{ communities: { communityId: string; gap: string }[] }>('zhou', 'coverage'),
    )
    return map.communities.find((c) => c.communityId === 'wutongli')?.gap
  }
  expect(await gap()).toBe('few')
  expectOk(await as('liu', 'rest', { days: '7' }))
  expect(await gap()).toBe('empty')
  expectOk(await as('liu', 'rest', { days: '0' }))
  expect(await gap()).toBe('few')
})

it('forgets a session that was ended', async () => {
  const mine = await cloud.signInAs('bao')
  expectOk(await cloud.call('people', 'signOut', {}, { token: mine }))
  expect(await cloud.call('people', 'me', {}, { token: mine })).toMatchObject({
    ok: false,
    error: { code: 'Unauthenticated' },
  })
})

it('keeps 长辈版 with the person', async () => {
  expectOk(await as('zhang', 'updateMe', { elder: true, communityId: 'wutongli' }))
  expect(expectOk(await as('zhang', 'me'))).toMatchObject({ elder: true, communityId: 'wutongli' })
  expect(await as('zhang', 'updateMe', { communityId: 'nowhere' })).toMatchObject({
    ok: false,
    error: { code: 'BadInput' },
  })
  expect(await as('zhang', 'updateMe', { roles: ['admin'] })).toMatchObject({
    ok: false,
    error: { code: 'BadInput' },
  })
})
