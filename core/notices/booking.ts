import * as z from 'zod/mini'
import { choice, id, text } from '../kit/fields'
import { DAY, dayOf, HOUR, shanghai, startOfDay } from '../kit/time'
import type { Slot } from './notice'

export const FOR_WHOM = ['self', 'other'] as const
export type ForWhom = (typeof FOR_WHOM)[number]

/** How many neighbours one person may book for in one notice (代预约). */
export const MOST_FOR_OTHERS = 5
/** How long after the day names and phones are kept. */
export const NAMES_KEPT = 30 * DAY
/** When on the day before the reminder comes. */
export const REMIND_AT = 10 * HOUR

/** What a resident sends. Name and phone are sealed at once; only the desk opens them. */
export const BookingForm = z.strictObject({
  noticeId: id('通知'),
  slotId: id('时段'),
  whom: choice('给谁约', FOR_WHOM),
  name: text('名字', { min: 1, max: 20 }),
  phone: z.optional(
    text('电话', { max: 20 }).check(
      z.regex(/^\+?[\d\s-]{5,20}$/, { error: '电话只写数字，再看一下' }),
    ),
  ),
})
export type BookingForm = z.infer<typeof BookingForm>

export const BOOKING_STATES = ['booked', 'cancelled'] as const

/** A booking as stored. Its `_id` follows from notice and person, so nobody has two. */
export interface Booking {
  _id: string
  noticeId: string
  slotId: string
  /** Which of the slot's places; nobody else holds it while this is booked. */
  place: number
  number: string
  /** Keyed hash of whoever booked. */
  owner: string
  whom: ForWhom
  /** `{personId, name, phone}` sealed; gone a while after the day, or with its person. */
  sealed?: string
  state: (typeof BOOKING_STATES)[number]
  /** Start of the slot, to find a day's bookings and sort one's own. */
  from: number
  reminderId?: string
  at: number
  cancelledAt?: number
}

/** One taken place: `_id` = slot and number, so two people cannot have the same. */
export interface Seat {
  _id: string
  noticeId: string
  slotKey: string
  place: number
  bookingId: string
}

/** What one person has booked of one notice; its one writer at a time is that person. */
export interface Booker {
  _id: string
  mine: string[]
}

export const SLOT_STATES = ['open', 'full', 'past'] as const
export type SlotState = (typeof SLOT_STATES)[number]

/** Booking ends when the slot begins. */
export function slotState(slot: Slot, taken: number, now: number): SlotState {
  if (slot.from <= now) return 'past'
  return taken >= slot.places ? 'full' : 'open'
}

/** `约满`, `剩 6`, `过了`: never told by colour alone (DESIGN-UI §4). */
export function slotWords(state: SlotState, left: number): string {
  if (state === 'past') return '过了'
  return state === 'full' ? '约满' : `剩 ${left}`
}

const clock = (ms: number) => {
  const t = shanghai(ms)
  const hour = t.hour() > 12 ? t.hour() - 12 : t.hour()
  return `${hour}:${t.format('mm')}`
}
export const halfOf = (ms: number): '上午' | '下午' | '晚上' => {
  const hour = shanghai(ms).hour()
  if (hour < 12) return '上午'
  return hour < 18 ? '下午' : '晚上'
}

/** `上午 8:30–11:00`. */
export const slotTime = ({ from, to }: Pick<Slot, 'from' | 'to'>): string =>
  `${halfOf(from)} ${clock(from)}–${clock(to)}`

/**
 * `1020-1008`: month and day, the slot's turn on that day, the place in it. It says who is meant on
 * the phone and at the door; it is no order to stand in.
 */
export function bookingNumber(slot: Slot, slots: readonly Slot[], place: number): string {
  const day = dayOf(slot.from)
  const same = slots.filter((one) => dayOf(one.from) === day).sort((a, b) => a.from - b.from)
  const turn = same.findIndex((one) => one.slotId === slot.slotId) + 1
  const digits = String(place + 1).padStart(3, '0')
  return `${day.slice(5, 7)}${day.slice(8, 10)}-${turn}${digits}`
}

/** The morning before; nothing when that is already past. */
export function remindAt(from: number, now: number): number | undefined {
  const at = startOfDay(dayOf(from)) - DAY + REMIND_AT
  return at > now ? at : undefined
}
