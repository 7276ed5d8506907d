import { dayOf, shanghai, startOfDay } from '../kit/time'
import { slotState } from './booking'
import type { Notice } from './notice'
import type { Bookable } from './views'

const short = (day: string) => {
  const t = shanghai(startOfDay(day))
  return `${t.month() + 1}月${t.date()}日`
}

type Days = Pick<Notice, 'startsOn' | 'endsOn'>

export const isOver = ({ endsOn }: Days, now: number): boolean => dayOf(now) > endsOn

/** `10月17日开始`, `到11月15日`, `就是今天`, `已结束`: for a list. */
export function whenWords({ startsOn, endsOn }: Days, now: number): string {
  const today = dayOf(now)
  if (today > endsOn) return `${short(endsOn)}结束了`
  if (startsOn === endsOn) return today === startsOn ? '就是今天' : short(startsOn)
  if (today < startsOn) return `${short(startsOn)}开始`
  return today === endsOn ? '今天最后一天' : `到${short(endsOn)}`
}

/** What can still be booked, over all slots. */
export function bookableOf(
  { slots, state }: Pick<Notice, 'slots' | 'state'>,
  taken: ReadonlyMap<string, number>,
  now: number,
): Bookable {
  if (slots.length === 0 || state !== 'published') return 'none'
  const states = slots.map((slot) => slotState(slot, taken.get(slot.slotId) ?? 0, now))
  if (states.includes('open')) return 'open'
  return states.includes('full') ? 'full' : 'past'
}

const NUMERALS = ['', '一', '两', '三', '四', '五']
/** `当天三步走`. */
export const stepsTitle = (steps: number): string => `当天${NUMERALS[steps] ?? steps}步走`
