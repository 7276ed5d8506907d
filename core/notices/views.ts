import * as z from 'zod/mini'
import { RECALL_KINDS } from '../kit/readership'
import { BOOKING_STATES, FOR_WHOM, SLOT_STATES } from './booking'
import { LANDMARK_KINDS } from './map-plan'
import { NOTICE_KINDS, NOTICE_STATES } from './notice'
import { COLOURS, WARNING_KINDS, WARNING_STATES } from './warning'

/** What the home page's bar shows of a warning. */
export const WarningBar = z.object({
  warningId: z.string(),
  kind: z.enum(WARNING_KINDS),
  colour: z.nullable(z.enum(COLOURS)),
  /** Copied from the bulletin. */
  headline: z.string(),
  /** Ours; stands apart from the bulletin. */
  advice: z.nullable(z.string()),
  station: z.string(),
  issuedAt: z.number(),
  until: z.number(),
})
export type WarningBar = z.infer<typeof WarningBar>

/** A warning with its words, its fate and our guide. */
export const WarningView = z.object({
  ...WarningBar.shape,
  text: z.string(),
  sha256: z.string(),
  sourceUrl: z.nullable(z.string()),
  sourceNumber: z.nullable(z.string()),
  audience: z.string(),
  state: z.enum(WARNING_STATES),
  lifted: z.nullable(z.object({ at: z.number(), words: z.string() })),
  replacedBy: z.nullable(z.string()),
  relayedAt: z.number(),
})
export type WarningView = z.infer<typeof WarningView>

export const BOOKABLE = ['none', 'open', 'full', 'past'] as const
export type Bookable = (typeof BOOKABLE)[number]

/** One line of a list of notices. */
export const NoticeRow = z.object({
  noticeId: z.string(),
  kind: z.enum(NOTICE_KINDS),
  title: z.string(),
  /** 梧桐里社区, 全区. */
  audience: z.string(),
  /** 10月17日开始, 今天截止, 已结束. */
  when: z.string(),
  /** First point's name; empty when there is none. */
  place: z.string(),
  thumbUrl: z.nullable(z.string()),
  bookable: z.enum(BOOKABLE),
  over: z.boolean(),
  publishedAt: z.number(),
})
export type NoticeRow = z.infer<typeof NoticeRow>

export const SlotView = z.object({
  slotId: z.string(),
  from: z.number(),
  to: z.number(),
  places: z.number(),
  left: z.number(),
  state: z.enum(SLOT_STATES),
})
export type SlotView = z.infer<typeof SlotView>

export const PointView = z.object({
  name: z.string(),
  address: z.string(),
  hint: z.nullable(z.string()),
  hours: z.nullable(z.string()),
  lng: z.number(),
  lat: z.number(),
})
export type PointView = z.infer<typeof PointView>

/** A booking for whoever made it. */
export const BookingView = z.object({
  bookingId: z.string(),
  noticeId: z.string(),
  slotId: z.string(),
  title: z.string(),
  number: z.string(),
  whom: z.enum(FOR_WHOM),
  /** As the person who booked wrote it; nobody else gets this. */
  name: z.string(),
  from: z.number(),
  to: z.number(),
  place: z.string(),
  state: z.enum(BOOKING_STATES),
  mayCancel: z.boolean(),
  /** The notice was withdrawn: why. */
  withdrawn: z.nullable(z.string()),
  at: z.number(),
})
export type BookingView = z.infer<typeof BookingView>

export const NoticeView = z.object({
  noticeId: z.string(),
  kind: z.enum(NOTICE_KINDS),
  state: z.enum(NOTICE_STATES),
  title: z.string(),
  audience: z.string(),
  days: z.string(),
  who: z.string(),
  bring: z.nullable(z.string()),
  text: z.nullable(z.string()),
  steps: z.array(z.string()),
  picture: z.nullable(z.object({ url: z.string(), width: z.number(), height: z.number() })),
  points: z.array(PointView),
  /** The map as SVG, drawn on the server. */
  map: z.nullable(z.string()),
  slots: z.array(SlotView),
  slotsNote: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  over: z.boolean(),
  /** People who opened it, by person or device. */
  people: z.number(),
  publishedAt: z.number(),
  withdrawn: z.nullable(z.object({ at: z.number(), words: z.string() })),
  correctedBy: z.nullable(z.string()),
  /** What the notice before it got wrong, when this one corrects it. */
  correction: z.nullable(z.string()),
  /** The caller's own bookings of this notice. */
  mine: z.array(BookingView),
  /** Where the page opens in a browser; for the share image. */
  link: z.string(),
})
export type NoticeView = z.infer<typeof NoticeView>

/** A withdrawal or correction of a notice somebody had opened. */
export const NoticeNews = z.object({
  recallId: z.string(),
  noticeId: z.string(),
  title: z.string(),
  kind: z.enum(RECALL_KINDS),
  words: z.string(),
  at: z.number(),
})

/** One notice at the desk. */
export const DeskNotice = z.object({
  noticeId: z.string(),
  kind: z.enum(NOTICE_KINDS),
  state: z.enum(NOTICE_STATES),
  title: z.string(),
  audience: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  publishedAt: z.nullable(z.number()),
  changedAt: z.number(),
  by: z.string(),
  places: z.number(),
  taken: z.number(),
  people: z.number(),
  over: z.boolean(),
})
export type DeskNotice = z.infer<typeof DeskNotice>

/** Somebody on the list for one day, with what the desk may see. */
export const Guest = z.object({
  number: z.string(),
  slotId: z.string(),
  from: z.number(),
  to: z.number(),
  whom: z.enum(FOR_WHOM),
  name: z.string(),
  phone: z.string(),
  at: z.number(),
})
export type Guest = z.infer<typeof Guest>

export const LandmarkKind = z.enum(LANDMARK_KINDS)
