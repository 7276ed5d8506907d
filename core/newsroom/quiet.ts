import { dayOf, HOUR, MINUTE, startOfDay } from '../kit/time'

/** The newsroom sleeps from 22:00 to 8:30, Shanghai time (DESIGN-UI §6.2 ⓖ). */
const FROM = 22 * HOUR
const UNTIL = 8 * HOUR + 30 * MINUTE

/** The end of the night `at` lies in, or undefined by day. */
export function quietUntil(at: number): number | undefined {
  const today = startOfDay(dayOf(at))
  const clock = at - today
  if (clock < UNTIL) return today + UNTIL
  return clock >= FROM ? today + 24 * HOUR + UNTIL : undefined
}

/** When news may first go out, and whether the night holds it. Urgent news never waits. */
export function firstAt(
  { quiet }: { quiet: boolean },
  { urgent }: { urgent: boolean },
  now: number,
): { nextAt: number; held: boolean } {
  const until = quiet && !urgent ? quietUntil(now) : undefined
  return until === undefined ? { nextAt: now, held: false } : { nextAt: until, held: true }
}
