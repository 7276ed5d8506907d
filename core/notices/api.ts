import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { id, moment, nothing, text } from '../kit/fields'
import { Cursor } from '../kit/page'
import { BookingForm } from './booking'
import { MapPlan } from './map-plan'
import { NoticeDraft } from './notice'
import {
  BookingView,
  DeskNotice,
  Guest,
  NoticeNews,
  NoticeRow,
  NoticeView,
  WarningBar,
  WarningView,
} from './views'
import { Relay } from './warning'

const Where = z.strictObject({ communityId: z.optional(id('社区')) })
const OfNotice = z.strictObject({ noticeId: id('通知') })
const OfWarning = z.strictObject({ warningId: id('预警') })
/** Kept on the device of somebody who is not signed in, so that they are counted once. */
const device = z.optional(id('设备'))
const Done = z.object({ done: z.literal(true) })
const Saved = z.object({ noticeId: z.string() })
const Listed = z.extend(Where, { after: z.optional(Cursor) })

export const noticesApi = api('notices', {
  current: query({
    may: 'public',
    input: Where,
    output: z.object({ warning: z.nullable(WarningBar), notices: z.array(NoticeRow) }),
    summary: 'For the home page: the warning in force and the newest notices (A1, A2)',
  }),
  list: query({
    may: 'public',
    input: Listed,
    output: z.object({ notices: z.array(NoticeRow), next: z.nullable(Cursor) }),
    summary: 'Published notices of a community and the district, newest first',
  }),
  open: query({
    may: 'public',
    input: z.extend(OfNotice, { large: z.optional(z.boolean()) }),
    output: NoticeView,
    summary: 'One notice with its map, slots and the caller’s own bookings (A1)',
  }),
  read: command({
    may: 'public',
    input: z.extend(OfNotice, { device }),
    output: z.object({ people: z.number() }),
    summary: 'Remember by keyed hash that this person opened it; counted once',
  }),
  tellMe: command({
    may: 'signed-in',
    input: OfNotice,
    output: Done,
    summary: 'Tell the caller by WeChat when it is withdrawn or corrected (P3)',
  }),
  recalls: query({
    may: 'public',
    input: z.strictObject({ device }),
    output: z.object({ recalls: z.array(NoticeNews) }),
    summary: 'Withdrawals and corrections of notices this person opened and has not heard of (P3)',
  }),
  heard: command({
    may: 'public',
    input: z.strictObject({ recallId: id('更正'), device }),
    output: Done,
    summary: 'This person has been told of a withdrawal',
  }),
  warnings: query({
    may: 'public',
    input: z.extend(Where, { warningId: z.optional(id('预警')) }),
    output: z.object({ warnings: z.array(WarningView) }),
    summary: 'Warnings in force and those lifted in the last three days, or one of them (A2)',
  }),
  book: command({
    may: 'signed-in',
    consent: true,
    input: BookingForm,
    output: BookingView,
    summary: 'Book one place of a slot, for oneself or a neighbour; never overbooks (A1)',
  }),
  cancel: command({
    may: 'signed-in',
    input: z.strictObject({ bookingId: id('预约') }),
    output: BookingView,
    summary: 'Give the place back',
  }),
  mine: query({
    may: 'signed-in',
    input: nothing,
    output: z.object({ bookings: z.array(BookingView) }),
    summary: 'The caller’s own bookings, coming ones first',
  }),
  desk: query({
    may: 'notice.manage',
    input: nothing,
    output: z.object({
      notices: z.array(DeskNotice),
      warnings: z.array(WarningView),
      /** The map drawn last, to begin the next one with. */
      plan: z.nullable(MapPlan),
    }),
    summary: 'Everything at the desk: drafts, notices, warnings',
  }),
  draft: query({
    may: 'notice.manage',
    input: OfNotice,
    output: z.object({ notice: DeskNotice, draft: NoticeDraft, view: NoticeView }),
    summary: 'A notice as written and as residents see it',
  }),
  save: command({
    may: 'notice.manage',
    input: z.strictObject({ noticeId: z.optional(id('通知')), draft: NoticeDraft }),
    output: Saved,
    summary: 'Keep a draft; a published notice cannot be changed',
  }),
  drop: command({
    may: 'notice.manage',
    input: OfNotice,
    output: Saved,
    summary: 'Throw a draft away',
  }),
  publish: command({
    may: 'notice.manage',
    input: OfNotice,
    output: Saved,
    summary: 'Publish a draft',
  }),
  withdraw: command({
    may: 'notice.manage',
    input: z.extend(OfNotice, { words: text('哪里不对', { min: 4, max: 200 }) }),
    output: Saved,
    summary: 'Withdraw a notice with a public correction; those who booked are told',
  }),
  bookings: query({
    may: 'notice.manage',
    input: OfNotice,
    output: z.object({
      days: z.array(
        z.object({
          day: z.string(),
          slots: z.array(
            z.object({ from: z.number(), to: z.number(), places: z.number(), taken: z.number() }),
          ),
        }),
      ),
      cancelled: z.number(),
      forOthers: z.number(),
    }),
    summary: 'How many booked, day by day; no names',
  }),
  dayList: command({
    may: 'booking.readNames',
    input: z.extend(OfNotice, { day: text('哪天', { min: 10, max: 10 }) }),
    output: z.object({ day: z.string(), title: z.string(), guests: z.array(Guest) }),
    summary: 'Names and phones of one day for the station; the look is logged',
  }),
  relay: command({
    may: 'notice.manage',
    input: Relay,
    output: WarningView,
    summary: 'Relay an official warning word for word; earthquake warnings are refused (A2)',
  }),
  lift: command({
    may: 'notice.manage',
    input: z.extend(OfWarning, {
      words: text('解除的原文', { min: 4, max: 500 }),
      at: z.optional(moment('解除时间')),
    }),
    output: WarningView,
    summary: 'Lift a warning with the station’s words; it is hidden from then on',
  }),
})
