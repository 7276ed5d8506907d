import type { Output } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { ownerOf } from '../kit/own-tip'
import { bookings } from '../kit/records'
import type { Ask } from '../kit/service'
import { bookingViews } from './booking-views'

const MOST = 100

/** Own bookings: those still to come first and soonest first, then the past, newest first. */
export async function myBookings(
  _input: unknown,
  { caller, now }: Ask,
): Promise<Output<typeof noticesApi.mine>> {
  const found = await bookings.find(
    { owner: ownerOf(caller) },
    { order: [{ by: 'from', down: true }], limit: MOST },
  )
  const views = await bookingViews(found, now)
  const coming = views.filter((one) => one.mayCancel).reverse()
  return { bookings: [...coming, ...views.filter((one) => !one.mayCancel)] }
}
