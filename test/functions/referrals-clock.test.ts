import { DAY, dayOf, HOUR } from '../../core/kit/time'
import { expectOk } from '../support/builders'
import { aReply, type Desk, openReferrals, type Referrals } from './referrals-support'

interface Task {
  kind: string
  caseId: string
  sentence: string
}

let newsroom: Referrals
beforeAll(async () => {
  newsroom = await openReferrals()
}, 120_000)
afterAll(() => newsroom?.cloud.stop())

const inDays = (days: number) => dayOf(Date.now() + days * DAY)
const look = { device: 'phone' }

const tasksOf = async (caseId: string) => {
  const { tasks } = await newsroom.as<{ tasks: Task[] }>('zhou', 'referrals', 'listTasks', {})
  return tasks.filter((task) => task.caseId === caseId)
}

const attempt = (referralId: string, changes: object = {}, at?: number) =>
  newsroom.as<Desk>(
    'zhou',
    'referrals',
    'recordAttempt',
    { referralId, how: 'wechat', reached: true, words: '发了链接，说会回', ...changes },
    at,
  )

it('asks the editor to hand the link over, and remembers that it was done', async () => {
  const { caseId, referralId } = await newsroom.referred()
  const [task] = await tasksOf(caseId)
  expect(task).toMatchObject({ kind: 'hand' })
  expect(task?.sentence).toContain('梧桐里物业服务中心您好，我们是云溪民生号')
  const desk = await attempt(referralId)
  expect(desk.referrals[0]).toMatchObject({
    state: 'delivered',
    attempts: [{ by: '周宁', how: 'wechat', reached: true }],
  })
  expect(await tasksOf(caseId)).toEqual([])
})

it('moves the deadline for a day and a reason, twice at most', async () => {
  const { byLink, desk, detail, referred } = newsroom
  const { caseId, tipId, link } = await referred()
  const ask = (until: string, reason = '配件要从外地发') =>
    byLink(link, 'askMoreDays', { until, reason })
  expect(await ask(inDays(9), '')).toMatchObject({
    error: { fields: { reason: expect.anything() } },
  })
  expect(await ask('')).toMatchObject({ error: { fields: { until: expect.anything() } } })
  expect(await ask(inDays(0))).toMatchObject({ error: { message: '新的日期要比原来的晚' } })
  expect(await ask(inDays(90))).toMatchObject({ error: { code: 'BadInput' } })

  const letter = expectOk(await ask(inDays(9)))
  expect(dayOf(letter.dueAt)).toBe(inDays(9))
  expect(letter.expiresAt).toBeGreaterThan(letter.dueAt)
  const told = await detail('liu', tipId)
  expect(dayOf(told.waiting.dueAt ?? 0)).toBe(inDays(9))
  expect(told.events[0]?.words).toContain('说要晚几天')
  // The reason is the party's own words: editors read it, residents only see the new day.
  expect(JSON.stringify(told)).not.toContain('配件要从外地发')
  expect((await desk(caseId)).referrals[0]?.delays).toMatchObject([{ reason: '配件要从外地发' }])

  expectOk(await ask(inDays(12)))
  expect(await ask(inDays(15))).toMatchObject({ error: { code: 'Conflict' } })
})

it('moves a promised day the same way', async () => {
  const { byLink, detail, referred } = newsroom
  const { tipId, link } = await referred()
  expectOk(await byLink(link, 'reply', aReply({ doneBy: inDays(3) })))
  expectOk(await byLink(link, 'askMoreDays', { until: inDays(6), reason: '门机缺货' }))
  const told = await detail('liu', tipId)
  expect(told.status).toBe('promised')
  expect(dayOf(told.waiting.dueAt ?? 0)).toBe(inDays(6))
})

it('says once that a reply is late, to the newsroom and to everybody who waits', async () => {
  const { cloud, detail, referred } = newsroom
  const { caseId, tipId } = await referred(['liu'], Date.now() - 8 * DAY)
  await cloud.runTimer('referrals')
  await cloud.runTimer('referrals')
  const told = await detail('liu', tipId)
  expect(told.status).toBe('overdue')
  expect(told.events.filter(({ words }) => words.includes('编辑在催'))).toHaveLength(1)
  expect(await tasksOf(caseId)).toMatchObject([{ kind: 'hand' }])
})

it('keeps a no-reply record only after the deadline and on proof of who tried, when and how', async () => {
  const { as, call, byLink, desk, detail, referred } = newsroom
  const at = Date.now() - 8 * DAY
  const { caseId, tipId, referralId, link } = await referred(['liu'], at)
  const record = () =>
    call<Desk>('zhou', 'referrals', 'recordNoReply', { referralId, words: '微信、电话都联系过' })
  expect(await record()).toMatchObject({ error: { code: 'Conflict' } })
  await attempt(referralId, {}, at + HOUR)
  expect(await tasksOf(caseId)).toMatchObject([{ kind: 'late' }])
  expect(await record()).toMatchObject({ error: { code: 'Conflict' } })
  await attempt(referralId, { how: 'phone', reached: false, words: '没人接' })
  expect((await desk(caseId)).referrals[0]).toMatchObject({ mayRecordNoReply: true })
  const [kept] = expectOk(await record()).referrals
  expect(kept).toMatchObject({ state: 'no-reply', noReply: { by: '周宁' } })
  expect(kept?.attempts.map(({ how }) => how)).toEqual(['phone', 'wechat'])
  expect((await detail('liu', tipId)).events[0]?.words).toContain('没有回复')

  // A word that comes late is still heard; the link was given new days for it.
  await as('zhou', 'referrals', 'reissue', { referralId, why: '对方来电说要补' })
  expect(await byLink(link, 'letter', look)).toMatchObject({ error: { code: 'TooLate' } })
  const fresh = (await desk(caseId)).referrals[0]?.links[0]?.url.split('/r/')[1] ?? ''
  expectOk(await byLink(fresh, 'reply', aReply({ doneBy: inDays(4) })))
  expect((await detail('liu', tipId)).status).toBe('promised')
})

it('refuses a no-reply record before the day has come', async () => {
  const { call, referred } = newsroom
  const { referralId } = await referred()
  for (let tried = 0; tried < 3; tried += 1) await attempt(referralId)
  const early = await call('zhou', 'referrals', 'recordNoReply', { referralId, words: '等不及了' })
  expect(early).toMatchObject({ error: { message: '还没到回复的日子，再等等' } })
})

it('reminds of a promise that was not kept', async () => {
  const { byLink, detail, referred } = newsroom
  const at = Date.now() - 5 * DAY
  const { caseId, tipId, link } = await referred(['liu'], at)
  expectOk(await byLink(link, 'reply', aReply({ doneBy: dayOf(at + DAY) }), { at }))
  expect((await detail('liu', tipId)).status).toBe('overdue')
  expect((await tasksOf(caseId)).map(({ kind }) => kind).sort()).toEqual(['promise', 'release'])
})
