import { DAY, dayOf, shanghai, startOfDay } from '../kit/time'

export const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
/** Wednesday, as the field guide's newsroom does it. */
export const USUAL_WEEKDAY = 3

export interface FeedbackDay {
  /** ms at which the day begins: today's, or the next one's. */
  at: number
  today: boolean
  /** What was asked after this moment belongs to it. */
  from: number
}

/** The 互动反馈日 that is on, or the one to come; `weekday` 0 = Sunday (MISSION F2). */
export function feedbackDay(now: number, weekday: number): FeedbackDay {
  const today = startOfDay(dayOf(now))
  const ahead = (weekday - shanghai(now).day() + 7) % 7
  const at = today + ahead * DAY
  return { at, today: ahead === 0, from: at - 6 * DAY }
}
