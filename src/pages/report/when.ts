import { DAY, dayOf, HOUR, momentWords, startOfDay } from '@core/kit/time'

export type When = 'now' | 'today' | 'yesterday' | 'picked'

export const WHEN_LABEL: Record<When, string> = {
  now: '刚才',
  today: '今天',
  yesterday: '昨天',
  picked: '选时间',
}

const NOON = 12 * HOUR
/** After this long 刚才 would no longer be true; the moment is then shown as a time. */
const FRESH = 2 * HOUR

/** The moment a quick chip stands for: noon where only the day is known, never later than now. */
export function momentOf(when: Exclude<When, 'picked'>, now: number): number {
  if (when === 'now') return now
  const today = startOfDay(dayOf(now))
  return when === 'today' ? Math.min(now, today + NOON) : today - DAY + NOON
}

/** The chip that is still true now: a draft of yesterday must not say 刚才. */
export function stillTrue(when: When, at: number, now: number): When {
  if (when === 'now') return now - at <= FRESH ? 'now' : 'picked'
  if (when === 'picked') return 'picked'
  return momentOf(when, now) === momentOf(when, at) || dayOf(now) === dayOf(at) ? when : 'picked'
}

/** What the fourth chip says: the time once there is one. */
export const pickedWords = (when: When, at: number): string =>
  when === 'picked' ? momentWords(at) : WHEN_LABEL.picked

/** A Shanghai day and clock time as ms, never later than now. */
export function momentFrom(day: string, clock: string, now: number): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return Math.min(now, startOfDay(day) + hours * HOUR + minutes * 60_000)
}
