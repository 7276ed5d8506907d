import * as z from 'zod/mini'
import { choice, count, id, list, moment, text } from '../kit/fields'
import { MapPlan, Position } from './map-plan'

/** What a notice is about; decides its drawing and the names of its lines. */
export const NOTICE_KINDS = ['vaccine', 'clinic', 'outage', 'service', 'event', 'other'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
export const NOTICE_KIND_LABEL: Record<NoticeKind, string> = {
  vaccine: '打疫苗',
  clinic: '义诊体检',
  outage: '停水停电',
  service: '便民服务',
  event: '社区活动',
  other: '别的事',
}
/** The name of the second line: whom it is for. */
export const WHO_LABEL: Record<NoticeKind, string> = {
  vaccine: '谁能打',
  clinic: '谁能来',
  outage: '影响谁',
  service: '谁能办',
  event: '谁能来',
  other: '跟谁有关',
}
export const BRING_LABEL: Record<NoticeKind, string> = {
  vaccine: '带什么',
  clinic: '带什么',
  outage: '先备好',
  service: '带什么',
  event: '带什么',
  other: '带什么',
}

export const MOST_POINTS = 6
export const MOST_STEPS = 5
export const MOST_SLOTS = 60
/** Places in one slot. */
export const MOST_PLACES = 300

const day = (name: string) =>
  z
    .string({ error: `请选一下${name}` })
    .check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: `请重选${name}` }))

/** A place to go to: 接种点, 义诊台. */
export const Point = z.strictObject({
  name: text('地点名', { min: 2, max: 20 }),
  address: text('地址', { min: 2, max: 60 }),
  /** How to get there: 3 路车“槐安路口”下. */
  hint: z.optional(text('怎么走', { max: 40 })),
  hours: z.optional(text('几点开门', { max: 40 })),
  at: Position,
})
export type Point = z.infer<typeof Point>

/** A stretch of time with so many places. Its id stays when the draft is saved again. */
export const Slot = z.strictObject({
  slotId: id('时段'),
  from: moment('开始时间'),
  to: moment('结束时间'),
  places: count('名额', MOST_PLACES).check(z.gte(1, { error: '名额至少 1 个' })),
})
export type Slot = z.infer<typeof Slot>

/** What an editor writes. 哪天、谁、带什么 come before any explanation (DESIGN-UI §5 ⑧). */
export const NoticeDraft = z.strictObject({
  kind: choice('哪一类', NOTICE_KINDS),
  title: text('标题', { min: 4, max: 40 }),
  /** Communities it is for; none = the whole district. */
  audience: list('哪些社区', id('社区'), 50),
  days: text('哪天', { min: 2, max: 60 }),
  startsOn: day('开始那天'),
  endsOn: day('结束那天'),
  who: text('谁能来', { min: 2, max: 60 }),
  bring: z.optional(text('带什么', { max: 60 })),
  text: z.optional(text('说明', { max: 1000 })),
  steps: list('当天怎么走', text('这一步', { min: 2, max: 30 }), MOST_STEPS),
  photoId: z.optional(id('图片')),
  points: list('地点', Point, MOST_POINTS),
  plan: z.optional(MapPlan),
  slots: list('时段', Slot, MOST_SLOTS),
  /** 不约也能打，要排队: beside the slots. */
  slotsNote: z.optional(text('预约说明', { max: 20 })),
  /** Booking by telephone, always there on the left. */
  phone: z.optional(
    text('预约电话', { max: 20 }).check(
      z.regex(/^[\d\s-]{3,20}$/, { error: '电话只写数字和短横线' }),
    ),
  ),
  /** The withdrawn notice this one corrects, with what was wrong in it. */
  corrects: z.optional(id('通知')),
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

export const NOTICE_STATES = ['draft', 'published', 'withdrawn'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** A notice as stored. Once published its words are fixed; a mistake is withdrawn and corrected. */
export interface Notice extends Omit<NoticeDraft, 'audience'> {
  _id: string
  state: NoticeState
  /** Community ids, or `*` for the whole district. */
  audience: string[]
  publishedAt?: number
  publishedBy?: string
  withdrawn?: { at: number; words: string }
  /** Filled in when a corrected notice was published. */
  correctedBy?: string
  createdBy: string
  createdAt: number
  changedAt: number
}

/** `*` = everybody in the district. */
export const EVERYBODY = '*'
export const audienceOf = (communityIds: readonly string[]): string[] =>
  communityIds.length === 0 ? [EVERYBODY] : [...new Set(communityIds)]
