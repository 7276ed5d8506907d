import { DAY, dateWords, dayOf, HOUR, SECOND, shanghai, startOfDay } from '../kit/time'
import { isWorkingDay } from '../kit/working-days'
import { quietUntil } from '../newsroom/quiet'
import { WAITING } from './lifecycle'
import { type Attempt, isOpen, linkNow, type Nudge, type Posted, type Referral } from './referral'

/** Reminders are made in the morning of a working day. */
const MORNING = 9 * HOUR

/** The last working day before this one. */
function workingDayBefore(at: number): string {
  let day = startOfDay(dayOf(at)) - DAY
  while (!isWorkingDay(dayOf(day))) day -= DAY
  return dayOf(day)
}

/** The morning of the last working day that has begun; a reminder is never due on a holiday. */
function lastMorning(now: number): number {
  const today = startOfDay(dayOf(now)) + MORNING
  if (isWorkingDay(dayOf(now)) && now >= today) return today
  return startOfDay(workingDayBefore(now)) + MORNING
}

/** When the reminder that is due now fell due, and which it is. */
function scheduled({ dueAt, state }: Referral, now: number): [Nudge, number] | undefined {
  if (state === 'queued') return ['hand', 0]
  const onDay = startOfDay(dayOf(dueAt)) + MORNING
  const before = startOfDay(workingDayBefore(dueAt)) + MORNING
  if (now > dueAt) return ['late', Math.max(dueAt, lastMorning(now))]
  if (now >= onDay) return ['today', onDay]
  return now >= before ? ['before', before] : undefined
}

/** What counts as a try: a person's, or a letter of the machine that did arrive. */
export const isTry = ({ deliveryId, reached }: Pick<Attempt, 'deliveryId' | 'reached'>): boolean =>
  deliveryId === undefined || reached

/** How long a letter of the machine may be on its way before a person takes it over. */
const PATIENCE = 2 * HOUR
/** Reminders the machine sends after the deadline; then somebody calls. */
const MOST_LATE = 2

const onItsWay = ({ posted = [], attempts }: Referral, now: number): boolean => {
  const last = posted.at(-1)
  return last !== undefined && now < last.until && !attempts.some(({ at }) => at >= last.at)
}

/** The reminder that waits to be made: nobody has tried since it fell due. */
export function nudgeNow(referral: Referral, now: number): Nudge | undefined {
  if (!WAITING.includes(referral.state) || onItsWay(referral, now)) return undefined
  const due = scheduled(referral, now)
  if (!due) return undefined
  const [nudge, at] = due
  if (nudge === 'hand') return nudge
  const tried = referral.attempts.some((attempt) => isTry(attempt) && attempt.at >= at)
  return tried || referral.sentAt >= at ? undefined : nudge
}

/** What the machine gives to the party's own channel now; each reminder once, and not for ever. */
export function postNow(referral: Referral, now: number): Posted | undefined {
  const nudge = nudgeNow(referral, now)
  const link = linkNow(referral)
  if (!nudge || !link || !isOpen(link, now)) return undefined
  const { linkId } = link
  const before = (referral.posted ?? []).filter(
    (one) => one.nudge === nudge && one.linkId === linkId,
  )
  const since = scheduled(referral, now)?.[1] ?? now
  if (before.some(({ at }) => at >= since)) return undefined
  if (nudge === 'late' && before.length >= MOST_LATE) return undefined
  const goes = referral.urgent ? now : (quietUntil(now) ?? now)
  // To the second, as deliveries are written down.
  return { nudge, linkId, at: now - (now % SECOND), until: goes + PATIENCE }
}

const until = (dueAt: number) => `${dateWords(dueAt)} ${shanghai(dueAt).format('HH:mm')}`

/** A sentence ready to be sent or read out; the link goes with it. */
export function nudgeSentence(
  nudge: Nudge,
  { party, number, dueAt }: Pick<Referral, 'party' | 'number' | 'dueAt'>,
  newsroom: string,
): string {
  const hello = `${party.name}您好，我们是${newsroom}`
  const ways: Record<Nudge, string> = {
    hand: `有居民反映一件事（编号 ${number}），想请您说说情况。点开链接就能回，不用注册，请在 ${until(dueAt)} 前回复`,
    before: `编号 ${number} 的事，请在 ${until(dueAt)} 前回复。点开链接就能写，要晚几天也可以在里面说`,
    today: `编号 ${number} 的事今天 ${shanghai(dueAt).format('HH:mm')} 到期，方便的话请回一下。要晚几天也可以说`,
    late: `编号 ${number} 的事已经过了 ${dateWords(dueAt)}，还没收到您的回复。您说几句，我们原话转给居民`,
  }
  return `${hello}。${ways[nudge]}。`
}

/** Tries a no-reply record stands on: two at least, one of them after the deadline. */
export const PROOF_TRIES = 2

export function isProof({ attempts, dueAt }: Pick<Referral, 'attempts' | 'dueAt'>): boolean {
  const tries = attempts.filter(isTry)
  return tries.length >= PROOF_TRIES && tries.some(({ at }) => at > dueAt)
}
