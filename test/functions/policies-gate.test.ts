import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { aCall, aPolicy, OFFICE, policyDesk, SENDING } from '../support/policies'

let cloud: LocalCloud
let desk: ReturnType<typeof policyDesk>
const token: Record<string, string> = {}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  for (const who of ['zhou', 'lin', 'liu']) token[who] = await cloud.signInAs(who)
  desk = policyDesk(cloud, token.zhou ?? '')
})
afterAll(() => cloud.stop())

const opened = (explainerId: string) =>
  cloud.call<{ edition: number; title: string; text: { answer: { words: string } } | null }>(
    'policies',
    'open',
    { explainerId },
  )

const edited = () => {
  const draft = aPolicy()
  return { ...draft, steps: { ...draft.steps, steps: draft.steps.steps.slice().reverse() } }
}

it('publishes an explainer whose clearance has all its steps', async () => {
  const id = await desk.begin()
  const cleared = await desk.clear(id)
  expect(cleared.reasons).toEqual([])
  expect(cleared.state).toBe('cleared')
  const published = expectOk(await desk.publish(id))
  expect(published).toMatchObject({ state: 'published', edition: 1 })
  const page = expectOk(await opened(id))
  expect(page.text?.answer.words).toContain('医保给报六成')
  // Who was on the phone, and how the person of the case consented, stay with the editors.
  for (const secret of ['何科长', '签了同意书', '周宁', '2107']) {
    expect(JSON.stringify(page)).not.toContain(secret)
  }
})

it('says step by step what the clearance still lacks', async () => {
  const id = await desk.begin()
  const words = async () => (await desk.open(id)).reasons.map((reason) => reason.words)
  expect(await words()).toEqual(expect.arrayContaining(['还没找到对口科室']))
  expectOk(await desk.ask('setOffice', { explainerId: id, office: OFFICE }))
  expect(await words()).toEqual(expect.arrayContaining(['还没打电话确认能不能转载']))
  expectOk(await desk.ask('noteCall', { explainerId: id, call: aCall() }))
  expect((await words()).join()).toContain('还没送科室核对')
  expectOk(await desk.send(id))
  expect((await words()).join()).toContain('等科室确认')
  expectOk(await desk.confirm(id, ['answer', 'relevance', 'steps', 'p1']))
  expect(await words()).toEqual(['“本地案例”等科室确认'])
  expectOk(await desk.confirm(id, ['example']))
  expect(await words()).toEqual([])
})

it('takes back the confirmation of the one paragraph that was edited', async () => {
  const id = await desk.begin()
  await desk.clear(id)
  const after = expectOk(await desk.save(id, edited()))
  const states = Object.fromEntries(after.clearance.parts.map((part) => [part.key, part]))
  expect(states.steps).toMatchObject({ state: 'open', lapsed: true, confirmed: null })
  expect(states.answer).toMatchObject({ state: 'confirmed', lapsed: false })
  expect(after.reasons.map((r) => r.words)).toEqual(['“怎么办”还没送科室核对'])
  const back = expectOk(await desk.save(id, aPolicy()))
  expect(back.reasons).toEqual([])
})

it('refuses an edited text by every route until it is cleared again', async () => {
  const id = await desk.begin()
  await desk.clear(id)
  expectOk(await desk.publish(id))
  const { version } = expectOk(await desk.save(id, edited()))
  const input = { explainerId: id, version, correction: '步骤换了先后' }

  const overHttp = await desk.ask('publish', input)
  expect(overHttp).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  const key = 'k'.repeat(24)
  const byCloud = await cloud.callFunction(
    'policies',
    { verb: 'publish', input, key },
    'sample-zhou',
  )
  expect(byCloud).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  const byTimer = await cloud.callFunction(
    'policies',
    { verb: 'publish', input, key },
    'sample-zhou',
    'wx_trigger',
  )
  expect(JSON.stringify(byTimer)).not.toContain('edition')
  // No other call takes a text and shows it.
  const stolen = { ...input, draft: edited() }
  expect(await desk.ask('publish', stolen)).toMatchObject({ error: { code: 'BadInput' } })
  expect(await desk.ask('publish', { ...input, reasons: [] })).toMatchObject({
    error: { code: 'BadInput' },
  })
  expect(expectOk(await opened(id))).toMatchObject({ edition: 1 })

  expectOk(await desk.send(id))
  expect(await desk.publish(id, '步骤换了先后')).toMatchObject({ error: { code: 'Blocked' } })
  expectOk(await desk.confirm(id, ['steps']))
  expect(expectOk(await desk.publish(id, '步骤换了先后')).edition).toBe(2)
})

it('confirms nothing that was not sent as it stands', async () => {
  const id = await desk.begin()
  await desk.clear(id)
  expectOk(await desk.save(id, edited()))
  expect(await desk.confirm(id, ['steps'])).toMatchObject({ error: { code: 'Conflict' } })
  expect(await desk.confirm(id, ['nothing'])).toMatchObject({ error: { code: 'Conflict' } })
})

it('wants a new call when the document itself changed', async () => {
  const id = await desk.begin()
  await desk.clear(id)
  const draft = aPolicy()
  const [first, ...rest] = draft.original.clauses
  if (!first) throw new Error('no clause')
  const clauses = [{ ...first, text: `${first.text}（修订）` }, ...rest]
  const after = expectOk(
    await desk.save(id, { ...draft, original: { ...draft.original, clauses } }),
  )
  expect(after.reasons.map((r) => r.words)).toEqual(['还没打电话确认能不能转载'])
})

it.each([
  ['original', '科室只准转原文，不能发解读'],
  ['no', '科室说不能转载'],
])('does not publish when the office answered %s', async (mayRepost, words) => {
  const id = await desk.begin()
  await desk.clear(id)
  expectOk(await desk.ask('noteCall', { explainerId: id, call: aCall({ mayRepost }) }))
  expect((await desk.open(id)).reasons.map((r) => r.words)).toEqual([words])
  expect(await desk.publish(id)).toMatchObject({ error: { code: 'Blocked' } })
})

it('starts from nothing with another office', async () => {
  const id = await desk.begin()
  await desk.clear(id)
  const office = { ...OFFICE, office: '基金监管科' }
  const after = expectOk(await desk.ask('setOffice', { explainerId: id, office }))
  expect(after.clearance).toMatchObject({ calls: [], sendings: [], done: { confirm: false } })
})

it('lets no save go over another editor', async () => {
  const id = await desk.begin()
  const { version } = await desk.open(id)
  const other = policyDesk(cloud, token.lin ?? '')
  expectOk(await other.ask('save', { explainerId: id, version, draft: edited() }))
  const late = await desk.ask('save', { explainerId: id, version, draft: aPolicy() })
  expect(late).toMatchObject({ ok: false, error: { code: 'Conflict' } })
  const sending = await desk.ask('noteSending', { explainerId: id, version, sending: SENDING })
  expect(sending).toMatchObject({ ok: false, error: { code: 'Conflict' } })
})

it('is closed to everybody who is no editor', async () => {
  const id = await desk.begin()
  const verbs: [string, object][] = [
    ['deskList', {}],
    ['deskOpen', { explainerId: id }],
    ['publish', { explainerId: id, version: 1, correction: '' }],
    ['recall', { explainerId: id, words: '写错了，先撤回' }],
    ['save', { explainerId: id, version: 1, draft: aPolicy() }],
  ]
  for (const [verb, input] of verbs) {
    const informant = await cloud.call('policies', verb, input, { token: token.liu })
    expect(informant).toMatchObject({ error: { code: 'Forbidden' } })
    expect(await cloud.call('policies', verb, input)).toMatchObject({
      error: { code: 'Unauthenticated' },
    })
  }
  // A draft nobody published does not exist for readers.
  expect(await opened(id)).toMatchObject({ ok: false, error: { code: 'NotFound' } })
})
