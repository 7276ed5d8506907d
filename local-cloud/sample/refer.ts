import { neutral } from '../../core/cases/wording'
import { withoutPrivate } from '../../core/kit/private-words'
import { dayOf } from '../../core/kit/time'
import { act, actByLink, type SeedContext } from './acting'
import { answerOf, PARTY_OF } from './letters'
import type { Story } from './stories/story'
import { tickAll } from './verify'

const HOUR = 3600_000
const DAY = 24 * HOUR
const EDITOR = 'zhou'

type Stage = 'referred' | 'promised' | 'checking'
type Desk = {
  photos: { photoId: string }[]
  referrals: { referralId: string; links: { url: string }[] }[]
}

interface Sent {
  referralId: string
  link: string
  caseId: string
  tipId: string
  at: number
}

/** What a letter still open shows; of the older ones nobody looks at the pictures any more. */
async function photosOf(context: SeedContext, caseId: string, at: number): Promise<string[]> {
  const desk = await act<Desk>(context, EDITOR, ['referrals', 'open'], { caseId }, at)
  return desk.photos.map(({ photoId }) => photoId)
}

async function send(
  context: SeedContext,
  story: Story,
  { stage, ...told }: { caseId: string; tipId: string; stage: Stage },
  at: number,
): Promise<Sent> {
  const { caseId } = told
  await tickAll(context, caseId, at)
  const photoIds = stage === 'referred' ? await photosOf(context, caseId, at) : []
  const [title = story.text] = story.text.split(/[，。]/)
  const input = {
    caseId,
    party: PARTY_OF[story.category] ?? { kind: 'property' },
    title: title.length < 4 ? story.text.slice(0, 24) : title.slice(0, 24),
    words: `居民反映：${neutral(withoutPrivate(story.text))}编辑去看过，和说的一样。`,
    ask: '哪天能办好',
    photoIds,
  }
  const desk = await act<Desk>(context, EDITOR, ['referrals', 'send'], input, at)
  const [referral] = desk.referrals
  const link = referral?.links[0]?.url.split('/r/')[1]
  if (!referral || !link) throw new Error(`sample case ${caseId} was referred to nobody`)
  return { ...told, referralId: referral.referralId, link, at }
}

const attempt = (context: SeedContext, { referralId }: Sent, words: string, at: number) =>
  act(
    context,
    EDITOR,
    ['referrals', 'recordAttempt'],
    { referralId, how: 'wechat', reached: true, words },
    at,
  )

const look = (context: SeedContext, { link }: Sent, at: number) =>
  actByLink(context, link, 'letter', { device: 'phone' }, at)

/** Whatever is late by now was chased, looked at, or put off with a reason: each matter a little different. */
async function wait(context: SeedContext, sent: Sent, days: number): Promise<void> {
  const { now } = context
  if (days <= 4) return
  await attempt(context, sent, '发了链接，说会看', sent.at + HOUR)
  await look(context, sent, sent.at + 3 * HOUR)
  if (days === 6) {
    const more = { until: dayOf(now + 6 * DAY), reason: '要等施工队排期' }
    await actByLink(context, sent.link, 'askMoreDays', more, sent.at + 20 * HOUR)
  }
  if (days === 7) await attempt(context, sent, '又提醒了一次，说在对账', sent.at + 26 * HOUR)
}

function replyOf(story: Story, doneBy: number | undefined) {
  const common = { truth: 'true', ...answerOf(story.category), photos: [], publish: 'public' }
  return doneBy === undefined
    ? { ...common, plan: 'done' }
    : { ...common, plan: 'fix', doneBy: dayOf(doneBy) }
}

/** The party's answer; on the telephone where the story's age is odd, and not always looked at yet. */
async function answer(
  context: SeedContext,
  story: Story,
  sent: Sent,
  { at, doneBy, release }: { at: number; doneBy: number | undefined; release: boolean },
): Promise<void> {
  await attempt(context, sent, '发了链接，当天就看了', sent.at + HOUR)
  await look(context, sent, sent.at + 2 * HOUR)
  const reply = replyOf(story, doneBy)
  const { referralId } = sent
  if (story.category === 'traffic') {
    const told = { referralId, reply, teller: '秩序部值班', how: 'phone' }
    await act(context, EDITOR, ['referrals', 'recordReply'], told, at)
    return
  }
  await actByLink(context, sent.link, 'reply', reply, at)
  if (release) await act(context, EDITOR, ['referrals', 'release'], { referralId }, at + HOUR)
}

const say = (
  context: SeedContext,
  story: Story,
  { tipId }: { tipId: string },
  said: string,
  at: number,
) =>
  act(
    context,
    story.by,
    ['referrals', 'answerFollowUp'],
    { tipId, answer: said, photos: [], ...(said === 'not' ? { words: '昨晚看还是老样子' } : {}) },
    at,
  )

/** Refers a verified sample matter and takes it as far as its story goes. */
export async function refer(
  context: SeedContext,
  story: Story,
  told: { caseId: string; tipId: string },
  stage: Stage,
  at: number,
): Promise<void> {
  const { now } = context
  const days = Math.round(story.ago / 24)
  const sent = await send(context, story, { ...told, stage }, at)
  if (stage === 'referred') return wait(context, sent, days)
  // One of the promises is over its day, so that the desk has something to ask about.
  const doneBy = stage === 'promised' ? now + (days === 13 ? -1 : days - 6) * DAY : undefined
  const replied = Math.min(at + DAY, now - 6 * HOUR)
  await answer(context, story, sent, { at: replied, doneBy, release: days !== 12 && days !== 15 })
  if (days === 16) await say(context, story, told, 'not', replied + 2 * HOUR)
  if (days === 18) await say(context, story, told, 'better', replied + 2 * HOUR)
}

/** Referred, done, and looked at by whoever told of it, before an editor closes it. */
export async function settle(
  context: SeedContext,
  story: Story,
  told: { caseId: string; tipId: string },
  at: number,
): Promise<void> {
  const sent = await send(context, story, { ...told, stage: 'checking' }, at)
  const replied = at + 6 * HOUR
  await answer(context, story, sent, { at: replied, doneBy: undefined, release: true })
  await say(context, story, told, 'fixed', replied + 5 * HOUR)
}

/** The rounds 7 and 28 days later, answered by most: what 回访, 有效 and 满意 are counted from (C6). */
export async function lookAgain(
  context: SeedContext,
  story: Story,
  told: { tipId: string },
  from: number,
): Promise<void> {
  const days = Math.round(story.ago / 24)
  for (const after of [7 * DAY, 28 * DAY]) {
    const at = from + after + HOUR
    if (at > context.now - HOUR) return
    await act(context, EDITOR, ['referrals', 'tick'], {}, at)
    const said = days % 5 === 0 ? 'better' : 'fixed'
    if (days % 4 !== 3) await say(context, story, told, said, at + 5 * HOUR)
  }
}
