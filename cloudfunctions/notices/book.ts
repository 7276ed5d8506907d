import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { HOUR } from '../../core/kit/time'
import type { noticesApi } from '../../core/notices/api'
import {
  type Booking,
  type BookingForm,
  bookingNumber,
  MOST_FOR_OTHERS,
  remindAt,
  slotTime,
} from '../../core/notices/booking'
import type { Notice, Slot } from '../../core/notices/notice'
import type { Caller } from '../kit/caller'
import { keyedHash } from '../kit/crypto'
import { sealBooking } from '../kit/open-booking'
import { ownerOf } from '../kit/own-tip'
import { limitRate } from '../kit/rate-limit'
import { bookings, reminders } from '../kit/records'
import { reminderTo } from '../kit/remind'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { ownBookingView } from './booking-views'
import { noticeOf } from './notice-of'
import { bookers, seats } from './records'
import { freePlaces, seatIdOf, slotKeyOf } from './seats'
import { tellWhenFull } from './tell-when-full'

const LIMIT = { name: 'book', most: 60, window: HOUR }
const MY_BOOKINGS = 'pages/notices/mine/index'
const digits = (phone: string) => phone.replace(/\D/g, '')

const wrong = (field: keyof BookingForm, message: string) =>
  new AppError('BadInput', message, { [field]: message })

/** A neighbour is known by name and phone, so two friends cannot take two places for one person. */
function bookingIdOf({ noticeId, whom, name, phone = '' }: BookingForm, caller: Caller): string {
  const who = whom === 'self' ? caller.personId : `${digits(phone)} ${name}`
  return `bk_${keyedHash('booking', noticeId, whom, who)}`
}

/** Names are for the desk alone, so no check of the platform's is told of them (T9, O1). */
function check({ whom, phone = '' }: BookingForm): void {
  if (whom === 'other' && !digits(phone)) throw wrong('phone', '写上邻居的电话，有变动好找人')
}

function slotOf(notice: Notice, slotId: string, now: number): Slot {
  const slot = notice.slots.find((one) => one.slotId === slotId)
  if (!slot) throw wrong('slotId', '没有这个时段，刷新再选')
  if (slot.from <= now) throw new AppError('TooLate', '这个时段已经开始，选别的时段')
  return slot
}

/** Somebody else's place is never taken: the seat's id is the place, and an id exists once. */
async function takeSeat(
  tx: Tx,
  slotKey: string,
  slot: Slot,
  seat: { noticeId: string; bookingId: string },
) {
  const free = await freePlaces(slotKey, slot)
  // Spread out, so that many at once seldom reach for the same one.
  const place = free[Math.floor(Math.random() * free.length)]
  if (place === undefined) throw new AppError('Conflict', '这个时段约满了，换一个时段')
  await tx.add(seats, { _id: seatIdOf(slotKey, place), slotKey, place, ...seat })
  return place
}

/** Counts what one person has booked for others; a record of that person alone, so not hot. */
async function countIn(tx: Tx, form: BookingForm, bookingId: string, owner: string): Promise<void> {
  if (form.whom === 'self') return
  const _id = keyedHash('booker', form.noticeId, owner)
  const mine = (await tx.get(bookers, _id))?.mine ?? []
  if (mine.length >= MOST_FOR_OTHERS) {
    throw new AppError('TooMany', `一条通知最多替 ${MOST_FOR_OTHERS} 位邻居约`)
  }
  await tx.put(bookers, { _id, mine: [...mine, bookingId] })
}

async function refuseTwice(tx: Tx, bookingId: string, { whom }: BookingForm): Promise<void> {
  const before = await tx.get(bookings, bookingId)
  if (before?.state !== 'booked') return
  const who = whom === 'self' ? '您' : '这位邻居'
  throw new AppError('Conflict', `${who}已经约过了。要换时间，先取消原来的`)
}

/** On the day before; a cancelled booking takes it along. */
async function planReminder(
  tx: Tx,
  slot: Slot,
  to: { personId: string; number: string },
  now: number,
) {
  const notBefore = remindAt(slot.from, now)
  if (notBefore === undefined) return {}
  const words = `明天${slotTime(slot)}，记得来`
  const reminder = reminderTo({ ...to, page: MY_BOOKINGS, words, notBefore }, now)
  await tx.add(reminders, reminder)
  return { reminderId: reminder._id }
}

/** Books one place of a slot (MISSION A1). However many try at once, nobody gets a place twice. */
export async function book(
  form: Parsed<typeof noticesApi.book>,
  { caller, now, once }: Change,
): Promise<Output<typeof noticesApi.book>> {
  const bookingId = bookingIdOf(form, caller)
  if (once.earlier) return ownBookingView(bookingId, caller, now)
  await limitRate(LIMIT, caller.personId, now)
  check(form)
  const { noticeId, slotId, whom, name, phone = '' } = form
  const owner = ownerOf(caller)
  const slotKey = slotKeyOf(noticeId, slotId)
  try {
    await once(async (tx) => {
      const notice = await noticeOf(noticeId, ['published'], tx)
      const slot = slotOf(notice, slotId, now)
      await refuseTwice(tx, bookingId, form)
      await countIn(tx, form, bookingId, owner)
      const place = await takeSeat(tx, slotKey, slot, { noticeId, bookingId })
      const number = bookingNumber(slot, notice.slots, place)
      const sealed = sealBooking(bookingId, { personId: caller.personId, name, phone })
      const reminder = await planReminder(tx, slot, { personId: caller.personId, number }, now)
      const booking: Booking = {
        ...{ _id: bookingId, noticeId, slotId, place, number, owner, whom, sealed },
        ...{ state: 'booked', from: slot.from, at: now, ...reminder },
      }
      await tx.put(bookings, booking)
      return { bookingId }
    })
  } finally {
    await tellWhenFull(noticeId, slotId, now)
  }
  return ownBookingView(bookingId, caller, now)
}
