import type { Output, Parsed } from '../../core/kit/contract'
import { DAY, startOfDay } from '../../core/kit/time'
import type { noticesApi } from '../../core/notices/api'
import type { Booking } from '../../core/notices/booking'
import type { Slot } from '../../core/notices/notice'
import type { Guest } from '../../core/notices/views'
import { audit } from '../kit/audit'
import { between } from '../kit/database'
import { openBooking } from '../kit/open-booking'
import { bookings } from '../kit/records'
import type { Change } from '../kit/service'
import { noticeOf } from './notice-of'

function guestOf(booking: Booking, slots: readonly Slot[]): Guest {
  const { number, slotId, from, whom, at } = booking
  const { name, phone } = openBooking(booking)
  const to = slots.find((slot) => slot.slotId === slotId)?.to ?? from
  return { number, slotId, from, to, whom, name, phone, at }
}

/** Names and phones of one day, for the station at the door. Every look is written down (S3). */
export async function dayList(
  { noticeId, day }: Parsed<typeof noticesApi.dayList>,
  { caller, now, once }: Change,
): Promise<Output<typeof noticesApi.dayList>> {
  const notice = await noticeOf(noticeId, ['published', 'withdrawn'])
  await once(async (tx) => {
    const facts = { title: notice.title, day }
    const subject = `notice:${noticeId}`
    await audit(tx, { at: now, actor: caller.personId, action: 'bookings.listed', subject, facts })
    return { noticeId, day }
  })
  const from = startOfDay(day)
  const found = await bookings.find(
    { noticeId, state: 'booked', from: between(from, from + DAY) },
    { order: [{ by: 'from' }] },
  )
  const guests = found
    .map((booking) => guestOf(booking, notice.slots))
    .sort((a, b) => a.from - b.from || a.number.localeCompare(b.number))
  return { day, title: notice.title, guests }
}
