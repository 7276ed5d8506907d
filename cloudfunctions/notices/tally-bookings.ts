import type { Output, Parsed } from '../../core/kit/contract'
import { dayOf } from '../../core/kit/time'
import type { noticesApi } from '../../core/notices/api'
import { bookings } from '../kit/records'
import type { Ask } from '../kit/service'
import { noticeOf } from './notice-of'
import { slotKeyOf, takenOf } from './seats'

/** How many places are taken, day by day. No name leaves this. */
export async function tallyBookings(
  { noticeId }: Parsed<typeof noticesApi.bookings>,
  _ask: Ask,
): Promise<Output<typeof noticesApi.bookings>> {
  const { slots } = await noticeOf(noticeId, ['draft', 'published', 'withdrawn'])
  const [taken, cancelled, forOthers] = await Promise.all([
    takenOf([noticeId]),
    bookings.count({ noticeId, state: 'cancelled' }),
    bookings.count({ noticeId, state: 'booked', whom: 'other' }),
  ])
  const ordered = [...slots].sort((a, b) => a.from - b.from)
  const days = [...new Set(ordered.map(({ from }) => dayOf(from)))].map((day) => ({
    day,
    slots: ordered
      .filter(({ from }) => dayOf(from) === day)
      .map(({ slotId, from, to, places }) => ({
        ...{ from, to, places },
        taken: taken.get(slotKeyOf(noticeId, slotId)) ?? 0,
      })),
  }))
  return { days, cancelled, forOthers }
}
