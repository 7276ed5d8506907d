import { randomUUID } from 'node:crypto'
import type { CaseStage, Ending, Verdict } from '../../core/cases/lifecycle'
import { queueOfStage } from '../../core/cases/queues'
import { act, amend, insert, type SeedContext } from './acting'
import type { Outcome, Story } from './stories'

const HOUR = 3600_000
const DAY = 24 * HOUR

interface End {
  stage: CaseStage
  verdict: Verdict
  ending?: Ending
  /** What each step on the way says to the people who told of it. */
  words: string[]
}

const PARTY = '转给责任方，请 3 个工作日内回复'
const TRUE = '核实过了，确有其事'

const ENDS: Partial<Record<Outcome, End>> = {
  forwarded: { stage: 'referred', verdict: 'true', words: [TRUE, PARTY] },
  promised: { stage: 'promised', verdict: 'true', words: [TRUE, PARTY, '责任方答应整改'] },
  checking: {
    stage: 'checking',
    verdict: 'true',
    words: [TRUE, PARTY, '责任方说办好了，请您看看'],
  },
  resolved: {
    stage: 'closed',
    verdict: 'true',
    ending: 'resolved',
    words: [TRUE, PARTY, '办好了，您确认过'],
  },
  explained: {
    stage: 'closed',
    verdict: 'partly',
    ending: 'explained',
    words: [TRUE, '责任方作了书面说明'],
  },
  unresolvable: {
    stage: 'closed',
    verdict: 'true',
    ending: 'unresolvable',
    words: [TRUE, '一时办不了，原因已告诉您'],
  },
  unfounded: {
    stage: 'closed',
    verdict: 'false',
    ending: 'unfounded',
    words: ['去看过，和说的不一样，已跟您说明'],
  },
}

/** How long each step of the past took. */
const STEP = 20 * HOUR

async function finish(context: SeedContext, caseId: string, end: End, acceptedAt: number) {
  const { database, now } = context
  const last = Math.min(now - HOUR, acceptedAt + STEP * end.words.length)
  const at = (i: number) =>
    Math.round(acceptedAt + ((last - acceptedAt) * (i + 1)) / end.words.length)
  const lines = end.words.map((words, i) => ({
    _id: `ev_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    subject: caseId,
    at: at(i),
    actor: 'system',
    kind: 'moved',
    words,
  }))
  await insert(database, 'events', lines)
  const { stage, verdict, ending } = end
  const promised = stage === 'promised' ? { promisedFor: Math.round(now + 5 * DAY) } : {}
  const set = {
    ...{ stage, verdict, queue: queueOfStage(stage), dueAt: Math.round(acceptedAt + 4 * DAY) },
    ...{ changedAt: at(end.words.length - 1), ...promised, ...(ending ? { ending } : {}) },
  }
  await amend(database, 'cases', { _id: caseId }, set)
}

interface Told {
  tipId: string
  at: number
  into: string | undefined
}

async function accept(
  context: SeedContext,
  story: Story,
  { tipId, at, into }: Told,
): Promise<string> {
  const [first = story.text] = story.text.split(/[，。]/)
  const input = {
    tipId,
    title: first.slice(0, 24),
    summary: `居民反映：${story.text}`.slice(0, 300),
    categoryId: story.category,
    ...(into ? { caseId: into } : {}),
  }
  await act(context, 'zhou', ['cases', 'accept'], input, at)
  const found = await act<{ its: { caseId: string } | null }>(
    context,
    'zhou',
    ['cases', 'open'],
    { kind: 'tip', id: tipId },
    at,
  )
  if (!found.its) throw new Error(`sample tip ${tipId} was accepted into no case`)
  return found.its.caseId
}

const ASKED: Record<string, string> = {
  sanitation: '编辑想要一张全景照片',
  traffic: '想问问是哪几根充电桩，号码拍一张就行',
}

/** Takes a sample matter as far as its story goes; answers the case it ended up in. */
export async function moveOn(
  context: SeedContext,
  story: Story,
  told: Told,
): Promise<string | undefined> {
  const { tipId, at } = told
  const soon = Math.min(at + 3 * HOUR, context.now - 10 * 60_000)
  if (story.outcome === 'received') return undefined
  if (story.outcome === 'withdrawn') {
    await act(context, story.by, ['tips', 'withdraw'], { tipId }, soon)
    return undefined
  }
  if (story.outcome === 'returned') {
    const want = ASKED[story.category] ?? '想问问是哪一天的事'
    await act(context, 'zhou', ['cases', 'askMore'], { tipId, want }, soon)
    return undefined
  }
  if (story.outcome === 'declined') {
    const reason = '这件不归报道管，说明写在下面'
    await act(
      context,
      'lin',
      ['cases', 'decline'],
      { tipId, reason, helper: '12345 热线', phone: '12345' },
      soon,
    )
    return undefined
  }
  const caseId = await accept(context, story, { ...told, at: soon })
  const end = ENDS[story.outcome]
  if (end && !told.into) await finish(context, caseId, end, soon)
  return caseId
}
