import type { feedbackApi } from '../../core/feedback/api'
import type { DayView, DeskQuestion, MyQuestion, PublicQuestion } from '../../core/feedback/views'
import type { Output } from '../../core/kit/contract'
import { DAY, shanghai } from '../../core/kit/time'
import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { policyDesk } from '../support/policies'

let cloud: LocalCloud
let explainerId = ''
const token: Record<string, string> = {}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  for (const who of ['zhou', 'chen', 'liu', 'zhang', 'li']) token[who] = await cloud.signInAs(who)
  const desk = policyDesk(cloud, token.zhou ?? '')
  explainerId = await desk.begin()
  await desk.clear(explainerId)
  expectOk(await desk.publish(explainerId))
})
afterAll(() => cloud.stop())

const as = <T>(who: string | undefined, verb: string, input: object = {}) =>
  cloud.call<T>('feedback', verb, input, who ? { token: token[who] } : {})

const ask = async (who: string, text: string) =>
  expectOk(
    await as<MyQuestion>(who, 'ask', { subject: { kind: 'explainer', id: explainerId }, text }),
  )

const list = async (show: 'open' | 'answered' = 'open') =>
  expectOk(await as<Output<typeof feedbackApi.deskList>>('zhou', 'deskList', { show }))

const answer = (questionId: string, changes: object = {}) =>
  as<DeskQuestion>('zhou', 'answer', {
    questionId,
    words: '药店买药不算，要在社区医院开的才算。',
    shown: true,
    asked: '药店买药算不算',
    ...changes,
  })

const shown = async () =>
  expectOk(
    await as<{ questions: PublicQuestion[] }>(undefined, 'shown', {
      subject: { kind: 'explainer', id: explainerId },
    }),
  ).questions

it('brings a question to the desk, and nobody learns who asked', async () => {
  const mine = await ask('zhang', '在药店买药算不算')
  expect(mine).toMatchObject({ subject: { title: '看门诊也能报销了' }, answer: null, people: 1 })
  const { questions, counts } = await list()
  expect(counts).toEqual({ open: 1, answered: 0 })
  expect(questions[0]?.text).toBe('在药店买药算不算')
  for (const secret of ['sample-zhang', '张美兰', 'asker', 'owner']) {
    expect(JSON.stringify(questions)).not.toContain(secret)
  }
})

it('keeps the risky out and lets editors alone see the rest', async () => {
  const subject = { kind: 'explainer', id: explainerId }
  const before = (await list()).counts.open
  const risky = await as('zhang', 'ask', { subject, text: '测试违规，这句不让发' })
  expect(risky).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  expect((await list()).counts.open).toBe(before)
  expect(await as(undefined, 'ask', { subject, text: '没登录能问吗' })).toMatchObject({
    error: { code: 'Unauthenticated' },
  })
  for (const verb of ['deskList', 'answer', 'join'])
    expect(await as('liu', verb, { show: 'open' })).toMatchObject({ error: { code: 'Forbidden' } })
})

it('offers similar questions and gives one answer to all who asked', async () => {
  const first = (await list()).questions[0]
  const second = await ask('liu', '药店买的药能不能算进去')
  const offered = (await list()).questions.find((one) => one.questionId === first?.questionId)
  expect(offered?.similar.map((one) => one.questionId)).toContain(second.questionId)

  const root = first?.questionId ?? ''
  const joined = expectOk(
    await as<DeskQuestion>('zhou', 'join', { questionId: second.questionId, into: root }),
  )
  expect(joined).toMatchObject({ people: 2, joined: [{ questionId: second.questionId }] })
  expect((await list()).counts.open).toBe(1)

  await cloud.subscribe('sample-zhang', ['progress'])
  await cloud.subscribe('sample-liu', ['progress'])
  expectOk(await answer(root))
  expectOk(await answer(root, { words: '药店买药不算，社区医院开的才算。' }))
  for (const who of ['zhang', 'liu']) {
    const { questions } = expectOk(await as<{ questions: MyQuestion[] }>(who, 'mine'))
    expect(questions[0]).toMatchObject({
      people: 2,
      answer: { words: '药店买药不算，社区医院开的才算。' },
    })
  }
  await cloud.runTimer('clock')
  await cloud.runTimer('clock')
  const told = (await cloud.openapiCalls())
    .filter((call) => call.api.includes('subscribeMessage.send'))
    .map((call) => String(call.args.touser))
  expect(told.sort()).toEqual(['sample-liu', 'sample-zhang'])
})

it('shows the editors’ wording under the page, and only where they choose to', async () => {
  expect(await shown()).toMatchObject([{ asked: '药店买药算不算', people: 2 }])
  const hidden = await ask('li', '我妈的卡丢了怎么补')
  expectOk(await answer(hidden.questionId, { shown: false, asked: '' }))
  expect(await shown()).toHaveLength(1)
  const mine = expectOk(await as<{ questions: MyQuestion[] }>('li', 'mine')).questions
  expect(mine[0]?.answer).not.toBeNull()
})

it('refuses to show what tells of a person', async () => {
  const one = await ask('li', '报销的钱打到哪张卡上')
  const phone = await answer(one.questionId, { words: '打给她 13812345678 问问' })
  expect(phone).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expect(await answer(one.questionId, { asked: '' })).toMatchObject({ error: { code: 'BadInput' } })
})

it('takes a joined question out again', async () => {
  const [a, b] = [await ask('li', '没带卡怎么补报'), await ask('liu', '忘了带卡能补报吗')]
  expectOk(await as('zhou', 'join', { questionId: b.questionId, into: a.questionId }))
  const self = await as('zhou', 'join', { questionId: a.questionId, into: a.questionId })
  expect(self).toMatchObject({ error: { code: 'Conflict' } })
  const back = await as('zhou', 'join', { questionId: a.questionId, into: b.questionId })
  expect(back).toMatchObject({ error: { code: 'Conflict' } })
  const split = expectOk(await as<DeskQuestion>('zhou', 'split', { questionId: b.questionId }))
  expect(split).toMatchObject({ people: 1, joined: [] })
})

it('counts the feedback day from the questions there are', async () => {
  const today = shanghai(Date.now()).day()
  expectOk(await as('chen', 'setDay', { weekday: today }))
  const day = expectOk(await as<DayView>(undefined, 'day'))
  const { counts } = await list()
  expect(day).toMatchObject({
    today: true,
    answered: counts.answered,
    asked: counts.open + counts.answered,
  })
  const other = expectOk(await as<DayView>('chen', 'setDay', { weekday: (today + 2) % 7 }))
  expect(other.today).toBe(false)
  expect(await as('zhou', 'setDay', { weekday: 3 })).toMatchObject({ error: { code: 'Forbidden' } })
})

it('answers even when whoever asked has had their data deleted', async () => {
  const one = await ask('li', '外地的孩子能参保吗')
  const past = { verb: 'deleteMe', input: {}, key: 'd'.repeat(24), at: Date.now() - 8 * DAY }
  await cloud.callFunction('people', past, 'sample-li', 'local_seed')
  await cloud.runTimer('people')
  const { questions } = await list()
  expect(questions.find((q) => q.questionId === one.questionId)?.text).not.toContain('外地的孩子')
  const answered = expectOk(await answer(one.questionId, { shown: false, asked: '' }))
  expect(answered.answer).not.toBeNull()
})
