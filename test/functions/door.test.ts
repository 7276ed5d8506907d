import fc from 'fast-check'
import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

interface Described {
  procedures: { path: string; may: string; changes: boolean; input: object; output: object }[]
  errors: string[]
}

let cloud: LocalCloud
let described: Described
const token: Record<string, string> = {}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  for (const who of ['zhang', 'zhou', 'chen', 'admin']) token[who] = await cloud.signInAs(who)
  const reply = await fetch(`${cloud.url}/api`)
  described = ((await reply.json()) as { value: Described }).value
})
afterAll(() => cloud.stop())

/** Somebody who may call it, so that the payload gets as far as it can. */
function allowed(may: string): string | undefined {
  if (may === 'public') return undefined
  if (may === 'signed-in') return token.zhang
  return may.startsWith('tip.') || may.startsWith('case.') ? token.zhou : token.chen
}

it('describes every procedure with its permission and schemas', () => {
  const paths = described.procedures.map((p) => p.path)
  expect(paths).toEqual(
    expect.arrayContaining(['/api/tips/submit', '/api/people/me', '/api/places/list']),
  )
  for (const p of described.procedures) {
    expect(p.input).toHaveProperty('$schema')
    expect(p.output).toHaveProperty('$schema')
    expect(p.may).not.toBe('')
  }
})

const nasty = fc.oneof(
  fc.constant({ $where: '1' }),
  fc.constant({ tipId: { $ne: null } }),
  fc.constant({ 'place.communityId': 'x' }),
  fc.constant(JSON.parse('{"__proto__":{"admin":true}}')),
  fc.constant({ text: 'x'.repeat(200_000) }),
  fc.constant(Array.from({ length: 40 }).reduce((deep) => ({ a: deep }), {} as object)),
  fc.constant({ code: '\ud800' }),
  fc.array(fc.anything(), { maxLength: 5 }),
  fc.dictionary(fc.string(), fc.anything(), { maxKeys: 6 }),
  fc.record({
    tipId: fc.anything(),
    text: fc.anything(),
    filter: fc.anything(),
    communityId: fc.anything(),
    kind: fc.anything(),
    id: fc.anything(),
  }),
  fc.string(),
  fc.integer(),
  fc.constant(null),
)

it('answers 200 random payloads a procedure with a closed code and never crashes', async () => {
  const codes = new Set<string>()
  for (const p of described.procedures) {
    const noun = p.path.split('/')[2] ?? ''
    const verb = p.path.split('/')[3] ?? ''
    if (noun === 'people' && verb === 'signOut') continue
    const payloads = fc.sample(nasty, { numRuns: 200, seed: 20_261_123 })
    const sent = payloads.map((input) =>
      cloud.call(noun, verb, input ?? null, { token: allowed(p.may) }),
    )
    for (const reply of await Promise.all(sent)) {
      if (!reply.ok) codes.add(reply.error.code)
      if (!reply.ok) expect(described.errors).toContain(reply.error.code)
      if (!reply.ok && reply.error.code === 'Internal')
        throw new Error(`${p.path}: ${cloud.output().slice(-1500)}`)
    }
  }
  expect(codes.has('BadInput')).toBe(true)
}, 300_000)

it('lets no operator through: a key with $ or a dot is named and refused', async () => {
  for (const input of [
    { code: { $ne: null } },
    { 'a.b': 1 },
    { filter: 'all', after: { $gt: '' } },
  ]) {
    const reply = await cloud.call('tips', 'lookup', input)
    expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  }
})

it('tells nobody what they may not do by a different answer', async () => {
  const asNobody = await cloud.call('people', 'coverage', {})
  const asResident = await cloud.call('people', 'coverage', {}, { token: token.zhang })
  expect(asNobody).toMatchObject({ ok: false, error: { code: 'Unauthenticated' } })
  expect(asResident).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  expect(await cloud.call('toString', 'call', {})).toMatchObject({
    ok: false,
    error: { code: 'NotFound' },
  })
  expect(await cloud.call('people', 'constructor', {})).toMatchObject({
    ok: false,
    error: { code: 'NotFound' },
  })
})

it('wants a key for every change', async () => {
  const reply = await cloud.call(
    'people',
    'updateMe',
    { name: '张' },
    { token: token.zhang, key: 'short' },
  )
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'BadInput', fields: { key: expect.any(String) } },
  })
  expectOk(await cloud.call('people', 'me', {}, { token: token.zhang }))
})
