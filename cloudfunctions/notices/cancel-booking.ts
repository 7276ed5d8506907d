import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { noticesApi } from '../../core/notices/api'
import type { Booking } from '../../core/notices/booking'
import { keyedHash } from '../kit/crypto'
import { removed } from '../kit/database'
import { ownerOf } from '../kit/own-tip'
import { bookings, reminders } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { ownBookingView } from './booking-views'
import { bookers, seats } from './records'
import { seatIdOf, slotKeyOf } from './seats'

async function forget(tx: Tx, { _id, noticeId, owner, whom }: Booking): Promise<void> {
  if (whom === 'self') return
  const bookerId = keyedHash('booker', noticeId, owner)
  const mine = (await tx.get(bookers, bookerId))?.mine ?? []
  await tx.put(bookers, { _id: bookerId, mine: mine.filter((one) => one !== _id) })
}

/** Gives the place back; the next who looks can have it. */
export async function cancelBooking(
  { bookingId }: Parsed<typeof noticesApi.cancel>,
  { caller, now, once }: Change,
): Promise<Output<typeof noticesApi.cancel>> {
  await once(async (tx) => {
    const booking = await tx.get(bookings, bookingId)
    if (!booking || booking.owner !== ownerOf(caller)) {
      throw new AppError('NotFound', '没找到这个预约，刷新看看')
    }
    if (booking.state === 'cancelled') return { bookingId }
    if (booking.from <= now) throw new AppError('TooLate', '时间已经到了，不用再取消')
    const { noticeId, slotId, place, reminderId } = booking
    await tx.update(bookings, bookingId, {
      state: 'cancelled',
      cancelledAt: now,
      reminderId: removed(),
    })
    await tx.remove(seats, seatIdOf(slotKeyOf(noticeId, slotId), place))
    await forget(tx, booking)
    if (reminderId) await tx.remove(reminders, reminderId)
    return { bookingId }
  })
  return ownBookingView(bookingId, caller, now)
}
