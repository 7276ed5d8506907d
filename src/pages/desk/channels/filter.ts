import type { Input } from '@core/kit/contract'
import { DAY, dayOf } from '@core/kit/time'
import type { newsroomApi } from '@core/newsroom/api'

export const DAYS = [
  { id: 'today', words: '今天' },
  { id: 'yesterday', words: '昨天' },
  { id: 'ever', words: '全部日子' },
] as const

export interface Filter {
  show: 'all' | 'retrying' | 'dead'
  /** '' = every channel. */
  channelId: string
  day: (typeof DAYS)[number]['id']
}

export type Counts = Record<Filter['show'], number>

export const FIRST_FILTER: Filter = { show: 'all', channelId: '', day: 'today' }

/** The filter as the server wants it. */
export function askedBy(filter: Filter, now: number): Input<typeof newsroomApi.listDeliveries> {
  const { show, channelId, day } = filter
  const days = { today: dayOf(now), yesterday: dayOf(now - DAY), ever: undefined }
  const chosen = days[day]
  return {
    show,
    ...(channelId ? { channelId } : {}),
    ...(chosen ? { day: chosen } : {}),
  }
}
