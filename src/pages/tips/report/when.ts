import { DAY, dayOf, HOUR, MINUTE, momentWords, startOfDay } from '@core/kit/time'

export type When = 'now' | 'today' | 'yesterday' | 'picked'

/** Clock times that stand for 今天 and 昨天 where only the day is known. */
const MORNING = 8 * HOUR
const NOON = 12 * HOUR
/** After this long 刚才 is no longer true; the moment is then shown as a time. */
const FRESH = 2 * HOUR

/** The moment a quick chip stands for, never later than now. */
export function momentOf(when: Exclude<When, 'picked'>, now: number): number {
  if (when === 'now') return now
  const today = startOfDay(dayOf(now))
  if (when === 'yesterday') return today - DAY + NOON
  return now > today + MORNING ? today + MORNING : today
}

/** The chip that is true of a moment now: yesterday's draft must not say 刚才. */
export function whenOf(at: number, now: number): When {
  if (at === momentOf('today', now)) return 'today'
  if (at === momentOf('yesterday', now)) return 'yesterday'
  return now - at < FRESH ? 'now' : 'picked'
}

export const pickedWords = (when: When, at: number): string =>
  when === 'picked' ? momentWords(at) : '选时间'

/** A Shanghai day and clock time as ms, never later than now. */
export function momentFrom(day: string, clock: string, now: number): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return Math.min(now, startOfDay(day) + hours * HOUR + minutes * MINUTE)
}
