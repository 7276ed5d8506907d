import type { ChosenEnding } from '../../core/cases/ending'
import { endingTemplates } from '../../core/cases/templates'
import { act, type SeedContext } from './acting'
import { lookAgain, refer, settle } from './refer'
import type { Outcome, Story } from './stories/story'
import { verify } from './verify'

const HOUR = 3600_000
/** Matters older than this were settled before there were letters: they only end. */
const LETTERS_SINCE = 34 * 24

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
  const told = { caseId, tipId }
  if (end.referred) await refer(context, story, told, end.referred, until + HOUR)
  if (!end.ending) return
  const solved = end.ending === 'resolved'
  if (solved && story.ago < LETTERS_SINCE) await settle(context, story, told, until + HOUR)
  await close(context, story, caseId, end.ending, last)
  if (solved) await lookAgain(context, story, told, last - HOUR)
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
