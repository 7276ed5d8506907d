import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud

const data = mkdtempSync(path.join(tmpdir(), 'lianxian-'))

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people', data })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true, force: true })
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36'

interface Code {
  nonce: string
  link: string
  digits: string
  lasts: number
}

const aSecret = () => `${randomUUID()}${randomUUID()}`.replaceAll('-', '')

/** A browser on the sign-in page. */
async function aBrowser(shared = false) {
  const secret = aSecret()
  const reply = await fetch(`${cloud.url}/api/people/beginSignIn`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'user-agent': CHROME,
    },
    body: JSON.stringify({ secret, shared }),
  })
  return { secret, ...expectOk((await reply.json()) as Reply<Code>) }
}

/** Somebody's WeChat calling, now or at an earlier moment. */
const phone = <T = unknown>(who: string, verb: string, nonce: string, at?: number) =>
  cloud.callFunction<Reply<T>>(
    'people',
    { verb, input: { nonce }, key: randomUUID(), ...(at ? { at } : {}) },
    `sample-${who}`,
    at ? 'local_seed' : 'wx_client',
  )

const take = (browser: { nonce: string; secret: string }, key?: string) =>
  cloud.call<{ token: string; me: { name: string } }>(
    'people',
    'takeSession',
    { nonce: browser.nonce, secret: browser.secret },
    key ? { key } : {},
  )

const stateOf = async ({ nonce, secret }: { nonce: string; secret: string }) =>
  expectOk(await cloud.call<{ state: string }>('people', 'signInState', { nonce, secret })).state

const refused = (code: string) => ({ ok: false, error: { code } })

async function signedIn(who: string, shared = false) {
  const browser = await aBrowser(shared)
  expectOk(await phone(who, 'scanSignIn', browser.nonce))
  expectOk(await phone(who, 'confirmSignIn', browser.nonce))
  return expectOk(await take(browser))
}

it('lets a browser in that a phone of the newsroom confirmed', async () => {
  const browser = await aBrowser()
  expect(Buffer.from(browser.nonce, 'base64url')).toHaveLength(16)
  expect(browser.link).toContain(`/scan?n=${browser.nonce}`)
  expect(browser.lasts).toBeGreaterThan(115_000)
  expect(browser.lasts).toBeLessThanOrEqual(120_000)
  expect(await stateOf(browser)).toBe('waiting')

  const seen = expectOk(await phone<Record<string, unknown>>('zhou', 'scanSignIn', browser.nonce))
  expect(seen).toMatchObject({
    name: '周宁',
    role: '编辑',
    device: 'Windows · Chrome 浏览器',
    digits: browser.digits,
  })
  expect(await stateOf(browser)).toBe('scanned')
  expect(await take(browser)).toMatchObject(refused('Conflict'))

  expectOk(await phone('zhou', 'confirmSignIn', browser.nonce))
  expect(await stateOf(browser)).toBe('confirmed')
  const { token, me } = expectOk(await take(browser))
  expect(me.name).toBe('周宁')
  expectOk(await cloud.call('cases', 'tally', {}, { token }))
})

it('gives the session once: the same request again gets the same, another gets nothing', async () => {
  const browser = await aBrowser()
  expectOk(await phone('zhou', 'scanSignIn', browser.nonce))
  expectOk(await phone('zhou', 'confirmSignIn', browser.nonce))
  const key = randomUUID()
  const [first, second] = [expectOk(await take(browser, key)), expectOk(await take(browser, key))]
  expect(second.token).toBe(first.token)
  expect(await take(browser)).toMatchObject(refused('Conflict'))
  expect(await phone('zhou', 'confirmSignIn', browser.nonce)).toMatchObject(refused('Conflict'))
})

it('is worth nothing to another browser, even one that saw the code', async () => {
  const browser = await aBrowser()
  expectOk(await phone('zhou', 'scanSignIn', browser.nonce))
  expectOk(await phone('zhou', 'confirmSignIn', browser.nonce))
  const thief = { nonce: browser.nonce, secret: aSecret() }
  expect(await take(thief)).toMatchObject(refused('NotFound'))
  expect(await cloud.call('people', 'signInState', thief)).toMatchObject(refused('NotFound'))
  expectOk(await take(browser))
})

it('belongs to whoever scanned it first', async () => {
  const { nonce } = await aBrowser()
  expectOk(await phone('zhou', 'scanSignIn', nonce))
  expect(await phone('lin', 'scanSignIn', nonce)).toMatchObject(refused('Conflict'))
  expect(await phone('lin', 'confirmSignIn', nonce)).toMatchObject(refused('Conflict'))
  expect(await phone('lin', 'refuseSignIn', nonce)).toMatchObject(refused('Conflict'))
})

it('cannot be confirmed unseen: the phone has to look first', async () => {
  const { nonce } = await aBrowser()
  expect(await phone('zhou', 'confirmSignIn', nonce)).toMatchObject(refused('Conflict'))
})

it('lets in nobody who is not registered with the newsroom', async () => {
  const { nonce } = await aBrowser()
  for (const who of ['zhang', 'liu', 'stranger'])
    expect(await phone(who, 'scanSignIn', nonce)).toMatchObject(refused('Forbidden'))
  expectOk(await phone('bao', 'scanSignIn', nonce))
})

it('dies after 120 seconds', async () => {
  const begun = await cloud.callFunction<Reply<Code>>(
    'people',
    {
      verb: 'beginSignIn',
      input: { secret: aSecret(), shared: false },
      key: randomUUID(),
      at: Date.now() - 121_000,
    },
    undefined,
    'local_seed',
  )
  const { nonce } = expectOk(begun)
  expect(await phone('zhou', 'scanSignIn', nonce)).toMatchObject(refused('TooLate'))
  const alive = await cloud.callFunction<Reply<Code>>(
    'people',
    {
      verb: 'beginSignIn',
      input: { secret: aSecret(), shared: false },
      key: randomUUID(),
      at: Date.now() - 100_000,
    },
    undefined,
    'local_seed',
  )
  expectOk(await phone('zhou', 'scanSignIn', expectOk(alive).nonce))
})

it('is void after 不是我, also for the browser', async () => {
  const browser = await aBrowser()
  expectOk(await phone('zhou', 'scanSignIn', browser.nonce))
  expectOk(await phone('zhou', 'refuseSignIn', browser.nonce))
  expect(await stateOf(browser)).toBe('refused')
  expect(await phone('zhou', 'confirmSignIn', browser.nonce)).toMatchObject(refused('Conflict'))
  expect(await take(browser)).toMatchObject(refused('Conflict'))
})

it('lists where one is signed in and ends one of them', async () => {
  const { token } = await signedIn('lin', true)
  const other = await signedIn('lin')
  interface Row {
    sessionId: string
    current: boolean
    shared: boolean
    device: string
  }
  const list = async () =>
    expectOk(await cloud.call<{ sessions: Row[] }>('people', 'listSessions', {}, { token }))
      .sessions
  const rows = await list()
  expect(rows.map(({ device }) => device)).toEqual(Array(2).fill('Windows · Chrome 浏览器'))
  expect(rows.find((row) => row.current)).toMatchObject({ shared: true })
  const sessionId = rows.find((row) => !row.current)?.sessionId

  const stranger = await signedIn('zhou')
  const end = (by: string) => cloud.call('people', 'endSession', { sessionId }, { token: by })
  expect(await end(stranger.token)).toMatchObject(refused('NotFound'))
  expectOk(await end(token))
  expect(await cloud.call('people', 'me', {}, { token: other.token })).toMatchObject(
    refused('Unauthenticated'),
  )
  expect(await list()).toHaveLength(1)
})

it('ends after eight quiet hours, and slides while somebody works', async () => {
  const since = Date.now() - 9 * HOUR
  const secret = aSecret()
  const ask = <T>(verb: string, input: object, who?: string, at = since) =>
    cloud.callFunction<Reply<T>>(
      'people',
      { verb, input, key: randomUUID(), at },
      who && `sample-${who}`,
      'local_seed',
    )
  const begin = async (at: number) => {
    const { nonce } = expectOk(
      await ask<Code>('beginSignIn', { secret, shared: false }, undefined, at),
    )
    expectOk(await ask('scanSignIn', { nonce }, 'zhou', at))
    expectOk(await ask('confirmSignIn', { nonce }, 'zhou', at))
    return expectOk(await ask<{ token: string }>('takeSession', { nonce, secret }, undefined, at))
      .token
  }
  const old = await begin(since)
  expect(await cloud.call('people', 'me', {}, { token: old })).toMatchObject(
    refused('Unauthenticated'),
  )
  const morning = await begin(Date.now() - 7 * HOUR)
  expectOk(await cloud.call('people', 'me', {}, { token: morning }))
  const { sessions } = expectOk(
    await cloud.call<{ sessions: { current: boolean; expiresAt: number }[] }>(
      'people',
      'listSessions',
      {},
      { token: morning },
    ),
  )
  expect(sessions.find((s) => s.current)?.expiresAt).toBeGreaterThan(Date.now() + 7.9 * HOUR)
})

it('is confirmed in WeChat only: in production a web session lets no other browser in', async () => {
  const { token } = await signedIn('zhou')
  const { nonce } = await aBrowser()
  await cloud.stop()
  cloud = await startLocalCloud({ data, env: { LIANXIAN_LOCAL: '0' } })
  expectOk(await cloud.call('people', 'me', {}, { token }))
  const call = (verb: string, input: object) => cloud.call('people', verb, input, { token })
  expect(await call('scanSignIn', { nonce })).toMatchObject(refused('Forbidden'))
  expectOk(await phone('zhou', 'scanSignIn', nonce))
  expect(await call('confirmSignIn', { nonce })).toMatchObject(refused('Forbidden'))
  expectOk(await phone('zhou', 'confirmSignIn', nonce))
  expect(await call('signInAsSample', { person: 'zhou' })).toMatchObject(refused('NotFound'))
  expect(await call('listSamplePeople', {})).toMatchObject(refused('NotFound'))
})
