import { AppError } from '../../core/kit/errors'
import type { Booking } from '../../core/notices/booking'
import type { Notice } from '../../core/notices/notice'
import type { BookingView } from '../../core/notices/views'
import type { Caller } from '../kit/caller'
import { oneOf } from '../kit/database'
import { openBooking } from '../kit/open-booking'
import { ownerOf } from '../kit/own-tip'
import { bookings, notices } from '../kit/records'

/** A booking for whoever made it. */
export function bookingView(booking: Booking, notice: Notice, now: number): BookingView {
  const { _id: bookingId, noticeId, slotId, number, whom, from, state, at } = booking
  const slot = notice.slots.find((one) => one.slotId === slotId)
  const withdrawn = notice.withdrawn?.words ?? null
  return {
    ...{ bookingId, noticeId, slotId, number, whom, from, state, at, withdrawn },
    title: notice.title,
    name: openBooking(booking).name,
    to: slot?.to ?? from,
    place: notice.points[0]?.name ?? '',
    mayCancel: state === 'booked' && from > now,
  }
}

/** The caller's own booking; somebody else's does not exist for them. */
export async function ownBookingView(
  bookingId: string,
  caller: Caller,
  now: number,
): Promise<BookingView> {
  const booking = await bookings.get(bookingId)
  const notice = booking && (await notices.get(booking.noticeId))
  if (!booking || !notice || booking.owner !== ownerOf(caller)) {
    throw new AppError('NotFound', '没找到这个预约，刷新看看')
  }
  return bookingView(booking, notice, now)
}

/** All bookings with their notices; one whose notice is gone is left out. */
export async function bookingViews(found: readonly Booking[], now: number): Promise<BookingView[]> {
  if (found.length === 0) return []
  const ids = [...new Set(found.map((booking) => booking.noticeId))]
  const byId = new Map((await notices.find({ _id: oneOf(ids) })).map((n) => [n._id, n]))
  return found.flatMap((booking) => {
    const notice = byId.get(booking.noticeId)
    return notice ? [bookingView(booking, notice, now)] : []
  })
}
