import { isWorkday } from 'chinese-days'
import { CLOSES_AT } from './hours'
import { DAY, dayOf, startOfDay } from './time'

/** Whether a Shanghai day is worked, with holidays and 调休 from the national calendar. */
export const isWorkingDay = (day: string): boolean => isWorkday(day)

/**
 * The end (18:00) of the n-th working day after `from`. A moment outside working days or after
 * closing counts as coming in on the next working morning.
 */
export function addWorkingDays(from: number, days: number): number {
  let at = startOfDay(dayOf(from))
  if (from - at >= CLOSES_AT) at += DAY
  while (!isWorkingDay(dayOf(at))) at += DAY
  for (let left = days; left > 0; ) {
    at += DAY
    if (isWorkingDay(dayOf(at))) left -= 1
  }
  return at + CLOSES_AT
}

/** The beginning of the n-th working day before `now`, not counting the day it is. */
export function workingDaysBefore(now: number, days: number): number {
  let at = startOfDay(dayOf(now))
  for (let left = days; left > 0; ) {
    at -= DAY
    if (isWorkingDay(dayOf(at))) left -= 1
  }
  return at
}
