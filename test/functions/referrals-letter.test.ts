import { expectOk } from '../support/builders'
import { aLetter, aReply, openReferrals, type Referrals } from './referrals-support'

let newsroom: Referrals
beforeAll(async () => {
  newsroom = await openReferrals()
}, 120_000)
afterAll(() => newsroom?.cloud.stop())

const send = (caseId: string, changes: object = {}) =>
  newsroom.call('zhou', 'referrals', 'send', aLetter(caseId, { ...changes }))

it('goes nowhere before it is verified and every must of the checklist is done', async () => {
  const { accepted, desk, prove, tick } = newsroom
  const { caseId } = await accepted(['liu'], {})
  expect(await send(caseId)).toMatchObject({ error: { code: 'Conflict' } })
  await prove(caseId)
  const { blocked, missing } = await desk(caseId)
  expect(missing).toEqual(['onSite', 'second', 'asked', 'privacy'])
  expect(await send(caseId)).toMatchObject({
    error: { code: 'Conflict', message: blocked[0] },
  })
  await tick(caseId)
  expectOk(await send(caseId))
  expect(await send(caseId)).toMatchObject({
    error: { message: '已经在责任方那里了，等回复' },
  })
})

it.each([
  ['the name of whoever reported', '刘桂芳说电梯一周停了四次，老人下不了楼', '报送人的名字', false],
  ['a telephone number', '请和 13800138000 联系，电梯一周停了四次', '手机号', true],
  ['a door number', '2 单元 502 室的住户被困在电梯里十分钟', '门牌', true],
  ['a judging word', '物业一直推诿，电梯一周停了四次没有修', '推诿', true],
])('lets %s go only with a reason, and a name never', async (_, words, sentence, withReason) => {
  const { verified } = newsroom
  const { caseId } = await verified()
  expect(await send(caseId, { words })).toMatchObject({
    error: { code: 'BadInput', message: expect.stringContaining(sentence) },
  })
  const again = await send(caseId, { words, hintsReason: '这是公示栏上的号码' })
  expect(again.ok).toBe(withReason)
})

it('lets a resident’s own words stand when they are quoted', async () => {
  const { caseId } = await newsroom.verified()
  const words = '居民原话：“物业推诿，没人管”。电梯一周停了四次。'
  expectOk(await send(caseId, { words }))
})

it('gives a department five working days, an urgent matter one, and knows nobody else', async () => {
  const { desk, verified } = newsroom
  const { caseId } = await verified()
  const { parties } = await desk(caseId)
  expect(parties.map(({ party }) => party.kind)).toEqual(
    expect.arrayContaining(['property', 'office', 'department']),
  )
  const due = (kind: string) => parties.find(({ party }) => party.kind === kind)?.dueAt ?? 0
  expect(due('department')).toBeGreaterThan(due('property'))
  const unknown = { kind: 'department', departmentId: 'nowhere' }
  expect(await send(caseId, { party: unknown })).toMatchObject({
    error: { code: 'BadInput', fields: { party: expect.any(String) } },
  })
  expectOk(await send(caseId, { urgent: true }))
  const [referral] = (await desk(caseId)).referrals
  expect(referral?.dueAt).toBeLessThan(due('property'))
})

it('takes only photos of the case’s own tips', async () => {
  const { desk, verified } = newsroom
  const [one, other] = [await verified(), await verified()]
  const foreign = (await desk(other.caseId)).photos.map(({ photoId }) => photoId)
  expect(await send(one.caseId, { photoIds: foreign })).toMatchObject({
    error: { fields: { photoIds: expect.any(String) } },
  })
})

it('is for editors: a resident, an informant, an admin and nobody are refused', async () => {
  const { call, cloud, verified } = newsroom
  const { caseId } = await verified()
  for (const who of ['zhang', 'liu', 'admin'] as const) {
    const reply = await call(who, 'referrals', 'send', aLetter(caseId))
    expect(reply).toMatchObject({ error: { code: 'Forbidden' } })
  }
  expect(await cloud.call('referrals', 'open', { caseId })).toMatchObject({
    error: { code: 'Unauthenticated' },
  })
})

it('goes again to whoever the wrong addressee named', async () => {
  const { byLink, desk, detail, referred } = newsroom
  const { caseId, tipId, link } = await referred()
  expectOk(await byLink(link, 'reply', aReply({ truth: 'elsewhere', whose: '居委会' })))
  expectOk(await send(caseId, { party: { kind: 'office' } }))
  const { referrals } = await desk(caseId)
  expect(referrals.map(({ party, state }) => [party.kind, state])).toEqual([
    ['office', 'queued'],
    ['property', 'replied'],
  ])
  expect((await detail('liu', tipId)).waiting.name).toBe('梧桐里居委会')
})
