import * as z from 'zod/mini'
import { count, flag, id, list, moment, text } from '../kit/fields'

/** A theme is a question with two or more things to choose from (MISSION V1). */
export const FEWEST_OPTIONS = 2
export const MOST_OPTIONS = 12
/** A vote nobody can take part in is none; one that never ends neither. */
export const SHORTEST_VOTE = 60 * 60_000
export const LONGEST_VOTE = 60 * 24 * 60 * 60_000

const day = (name: string) =>
  z.string({ error: `请选一下${name}` }).check(
    z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
      error: `${name}不对，请重新选`,
    }),
  )

/** One thing to choose: what, where, when, what it costs, and a picture. */
export const OptionDraft = z.strictObject({
  /** Kept when a draft is saved again; made by the server for a new one. */
  optionId: z.optional(id('选项')),
  title: text('选项', { min: 2, max: 20 }),
  note: z.optional(text('一句话介绍', { max: 60 })),
  place: z.optional(text('地点', { max: 40 })),
  day: z.optional(day('日期')),
  cost: z.optional(text('费用', { max: 30 })),
  photoId: z.optional(id('图片')),
})
export type OptionDraft = z.infer<typeof OptionDraft>

/** How many may vote, and who says so: the base of 参与人数/有资格人数 (MISSION V3). */
const Eligible = z.strictObject({
  people: count('有资格人数', 1_000_000).check(z.gte(1, { error: '写一下有多少人能投' })),
  source: text('人数从哪来', { min: 4, max: 60 }),
})

/** A theme as an editor writes it. */
export const ThemeDraft = z.strictObject({
  title: text('题目', { min: 4, max: 40 }),
  intro: text('说明', { min: 4, max: 200 }),
  options: z
    .array(OptionDraft, { error: '至少写两个选项' })
    .check(
      z.minLength(FEWEST_OPTIONS, { error: '至少写两个选项' }),
      z.maxLength(MOST_OPTIONS, { error: `最多 ${MOST_OPTIONS} 个选项` }),
    ),
  /** 1 = single choice. */
  most: z
    .number({ error: '选一下能选几个' })
    .check(z.int(), z.gte(1, { error: '至少能选 1 个' }), z.lte(MOST_OPTIONS)),
  communities: z
    .array(id('社区'), { error: '选一下哪些社区能投' })
    .check(z.minLength(1, { error: '选一下哪些社区能投' }), z.maxLength(100)),
  eligible: Eligible,
  /** Votes are collected at the door too (MISSION V2). */
  paper: flag('上门收票'),
  closesAt: moment('截止时间'),
  /** Who does what, and where the roster hangs: shown as written. */
  partners: z.optional(text('谁来办', { max: 120 })),
})
export type ThemeDraft = z.infer<typeof ThemeDraft>

export interface ThemeOption extends OptionDraft {
  optionId: string
}

export const THEME_STATES = ['draft', 'open', 'counted', 'withdrawn'] as const
export type ThemeState = (typeof THEME_STATES)[number]

/** A photo of the activity; what is published carries its time and place (MISSION T1). */
const ActivityPhoto = z.strictObject({
  photoId: id('照片'),
  takenAt: moment('拍摄时间'),
  place: text('拍摄地点', { min: 2, max: 40 }),
})

const Quote = z.strictObject({
  words: text('居民的话', { min: 4, max: 200 }),
  by: text('谁说的', { min: 1, max: 20 }),
  consent: z.literal(true, { error: '要先问过本人，同意了再写' }),
})

/** What became of the vote: activity, photos, quotes (MISSION V4). */
export const Aftermath = z.strictObject({
  activity: z.optional(
    z.strictObject({
      day: day('哪天办的'),
      place: text('在哪办的', { min: 2, max: 40 }),
      words: text('办得怎么样', { min: 4, max: 500 }),
    }),
  ),
  /** Where those not chosen go, and where the paper roster can be looked at. */
  others: z.optional(text('没选上的怎么办', { max: 200 })),
  roster: z.optional(text('登记表在哪看', { max: 100 })),
  photos: list('照片', ActivityPhoto, 9),
  quotes: list('居民的话', Quote, 12),
})
export type Aftermath = z.infer<typeof Aftermath>

/** A theme as stored. Nothing in it tells how many votes an option has. */
export interface Theme extends Omit<ThemeDraft, 'options'> {
  _id: string
  options: ThemeOption[]
  state: ThemeState
  openedAt?: number
  withdrawnFor?: string
  aftermath?: Aftermath
  createdAt: number
  changedAt: number
}

export const PHASES = ['draft', 'open', 'counting', 'result', 'withdrawn'] as const
export type Phase = (typeof PHASES)[number]

/** Where a theme stands at a moment: a vote ends by the server's clock, to the millisecond. */
export function phaseOf(theme: Pick<Theme, 'state' | 'closesAt'>, now: number): Phase {
  if (theme.state === 'counted') return 'result'
  if (theme.state !== 'open') return theme.state
  return now < theme.closesAt ? 'open' : 'counting'
}

/**
 * How long after the close a ballot that came in time may still be on its way to the disk: a call
 * lives 20 s, and so does its transaction. The recount waits for that, so it misses none.
 */
export const SETTLES_IN = 30_000
