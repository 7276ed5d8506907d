import type { Booking } from '../../core/notices/booking'
import { seal, unseal } from './crypto'

/** Who booked and for whom; in clear only while somebody who may reads it. */
export interface BookingIdentity {
  personId: string
  name: string
  phone: string
}

const placeOf = (bookingId: string) => `bookings/${bookingId}`

export const sealBooking = (bookingId: string, who: BookingIdentity): string =>
  seal('booking', placeOf(bookingId), JSON.stringify(who))

/** Opens the sealed identity of a booking; callers answer for whom they show it to. */
export function openBooking({ _id, sealed }: Pick<Booking, '_id' | 'sealed'>): BookingIdentity {
  if (sealed === undefined) return { personId: '', name: '名字已删', phone: '' }
  return JSON.parse(unseal('booking', placeOf(_id), sealed)) as BookingIdentity
}
