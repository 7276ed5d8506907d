import { randomUUID } from 'node:crypto'
import type { ChosenEnding } from '../../core/cases/ending'
import { queueOfStage } from '../../core/cases/queues'
import { endingTemplates } from '../../core/cases/templates'
import { act, amend, insert, type SeedContext } from './acting'
import type { Outcome, Story } from './stories'
import { tickAll, verify } from './verify'

const HOUR = 3600_000
const DAY = 24 * HOUR

interface End {
  verdict: 'true' | 'partly' | 'false'
  /** How an editor closes it. */
  ending?: ChosenEnding
  /** Stages the referral brings it to. */
  referred?: 'referred' | 'promised' | 'checking'
}

const ENDS: Partial<Record<Outcome, End>> = {
  forwarded: { verdict: 'true', referred: 'referred' },
  promised: { verdict: 'true', referred: 'promised' },
  checking: { verdict: 'true', referred: 'checking' },
  resolved: { verdict: 'true', ending: 'resolved' },
  explained: { verdict: 'partly', ending: 'explained' },
  unresolvable: { verdict: 'true', ending: 'unresolvable' },
  unfounded: { verdict: 'false', ending: 'unfounded' },
}

/** How long each step of the past took. */
const STEP = 20 * HOUR

const PARTY = '转给责任方，请 3 个工作日内回复'
const WORDS: Record<NonNullable<End['referred']>, string[]> = {
  referred: [PARTY],
  promised: [PARTY, '责任方答应整改'],
  checking: [PARTY, '责任方说办好了，请您看看'],
}

/** Stages that come about by a referral alone. */
async function refer(
  context: SeedContext,
  caseId: string,
  stage: 'referred' | 'promised' | 'checking',
  from: number,
) {
  const { database, now } = context
  await tickAll(context, caseId, from)
  const lines = WORDS[stage].map((words, i) => ({
    _id: `ev_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    ...{ subject: caseId, at: Math.round(from + i * HOUR), actor: 'system', kind: 'moved', words },
  }))
  await insert(database, 'events', lines)
  const promised = stage === 'promised' ? { promisedFor: Math.round(now + 5 * DAY) } : {}
  const dueAt = Math.round(from + 4 * DAY)
  const set = { stage, queue: queueOfStage(stage), dueAt, changedAt: Math.round(from), ...promised }
  await amend(database, 'cases', { _id: caseId }, set)
}

async function close(
  context: SeedContext,
  story: Story,
  caseId: string,
  ending: ChosenEnding,
  at: number,
) {
  const [first] = endingTemplates(ending, story.category)
  const on = ending === 'resolved' ? { on: Math.round(at - HOUR) } : {}
  const input = { caseId, ending, words: first?.text ?? '', ...on }
  await act(context, 'zhou', ['cases', 'close'], input, at)
}

/** Verified by an editor, then referred or closed: each step at its own time of the past. */
async function finish(
  context: SeedContext,
  story: Story,
  at: { caseId: string; tipId: string; from: number },
) {
  const end = ENDS[story.outcome]
  if (!end) return
  const { caseId, tipId, from } = at
  const last = Math.min(context.now - HOUR, from + 3 * STEP)
  const until = from + (last - from) / 2
  await verify(
    context,
    story,
    { caseId, tipId, from: from + (until - from) / 2, until },
    end.verdict,
  )
  if (end.referred) await refer(context, caseId, end.referred, last)
  if (end.ending) await close(context, story, caseId, end.ending, last)
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
  if (!told.into) await finish(context, story, { caseId, tipId, from: soon })
  return caseId
}
