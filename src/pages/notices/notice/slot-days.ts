import { dayOf, shanghai, startOfDay } from '@core/kit/time'
import type { SlotView } from '@core/notices/views'

export interface SlotDay {
  day: string
  weekday: string
  date: string
  slots: SlotView[]
  left: number
  state: SlotView['state']
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

function stateOf(slots: readonly SlotView[]): SlotView['state'] {
  if (slots.some(({ state }) => state === 'open')) return 'open'
  return slots.some(({ state }) => state === 'full') ? 'full' : 'past'
}

/** Slots by day, in order; the date names its month when it is not the first one's. */
export function slotDays(slots: readonly SlotView[]): SlotDay[] {
  const days = [...new Set(slots.map(({ from }) => dayOf(from)))]
  let month = -1
  return days.map((day) => {
    const t = shanghai(startOfDay(day))
    const turned = month !== -1 && month !== t.month()
    month = t.month()
    const these = slots.filter(({ from }) => dayOf(from) === day)
    const open = these.filter(({ state }) => state === 'open')
    return {
      day,
      weekday: WEEKDAYS[t.day()] ?? '',
      date: turned ? `${t.month() + 1}/${t.date()}` : String(t.date()),
      slots: these,
      left: open.reduce((sum, { left }) => sum + left, 0),
      state: stateOf(these),
    }
  })
}

/** What is chosen before anybody chose: the first slot that can be booked. */
export const firstOpen = (slots: readonly SlotView[]): SlotView | undefined =>
  slots.find(({ state }) => state === 'open')
