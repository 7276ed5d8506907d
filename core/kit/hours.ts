import { HOUR, startOfDay } from './time'

/** When the desk closes, Shanghai time (MISSION C4). */
export const CLOSES_AT = 18 * HOUR

/** The end of the working hours of a day, `2026-10-21` → 18:00. Knows no calendar, so pages may use it. */
export const closeOf = (day: string): number => startOfDay(day) + CLOSES_AT
