import * as z from 'zod/mini'
import { AppError } from '../kit/errors'
import { count, id, text } from '../kit/fields'
import type { Theme } from './theme'

/** Lines of one roster; a thicker pile is two sheets. One transaction holds a whole sheet. */
export const MOST_ON_SHEET = 40
/** Two go together to every door (MISSION V2). */
export const VISITORS = 2

const Row = z.strictObject({
  name: text('姓名', { min: 2, max: 20 }),
  building: text('楼号', { min: 1, max: 20 }),
})

/** Marks per option as counted from the paper; both people count for themselves. */
export const PaperCount = z.strictObject({
  votes: z.record(z.string(), count('票数', MOST_ON_SHEET)),
  spoiled: count('废票', MOST_ON_SHEET),
})
export type PaperCount = z.infer<typeof PaperCount>

/** A tally sheet with its roster, as the first of the two enters it. */
export const SheetDraft = z.strictObject({
  themeId: id('投票'),
  communityId: id('社区'),
  /** The day of the visits, Shanghai. */
  day: z.string({ error: '选一下哪天走访的' }).check(z.regex(/^20\d\d-\d\d-\d\d$/)),
  households: count('走了几户', 500),
  visitors: z
    .number({ error: '写一下几个人去的' })
    .check(z.int(), z.gte(VISITORS, { error: '上门收票要两个人一起' }), z.lte(20)),
  roster: z
    .array(Row, { error: '写一下谁投了票' })
    .check(
      z.minLength(1, { error: '登记表至少一行' }),
      z.maxLength(MOST_ON_SHEET, { error: `一张表最多 ${MOST_ON_SHEET} 行，多的另开一张` }),
    ),
  count: PaperCount,
})
export type SheetDraft = z.infer<typeof SheetDraft>

export const SHEET_STATES = ['entered', 'signed', 'rejected'] as const
export type SheetState = (typeof SHEET_STATES)[number]

/** One line of a roster as kept: a keyed hash to compare by, and a masked name to check by. */
export interface RosterRow {
  hash: string
  shown: string
  building: string
}

/** A sheet as stored. Its counts leave the database only as part of the frozen result. */
export interface Sheet {
  _id: string
  themeId: string
  communityId: string
  day: string
  households: number
  visitors: number
  roster: RosterRow[]
  count: PaperCount
  state: SheetState
  enteredBy: string
  enteredByName: string
  signedBy?: string
  signedByName?: string
  signedAt?: number
  rejectedFor?: string
  createdAt: number
}

const wrong = (sentence: string) => new AppError('BadInput', sentence, { count: sentence })

/** Whether the marks can come from so many voters under this theme's rule. Fails with `BadInput`. */
export function checkCount(
  theme: Pick<Theme, 'options' | 'most'>,
  { votes, spoiled }: PaperCount,
  voters: number,
): void {
  const known = theme.options.map(({ optionId }) => optionId)
  if (Object.keys(votes).some((one) => !known.includes(one))) throw wrong('选项变了，刷新再录')
  const valid = voters - spoiled
  const marks = known.map((one) => votes[one] ?? 0)
  const sum = marks.reduce((all, one) => all + one, 0)
  if (valid < 0) throw wrong('废票比投票的人还多，对一下原表')
  if (marks.some((one) => one > valid)) throw wrong('有一项比有效票还多，对一下原表')
  if (sum < valid) throw wrong('票数比有效票少，对一下原表')
  if (sum > valid * theme.most) throw wrong('票数比能投的还多，对一下原表')
}

/** Whether both counts of the same paper agree. */
export function sameCount(a: PaperCount, b: PaperCount): boolean {
  const options = new Set([...Object.keys(a.votes), ...Object.keys(b.votes)])
  return (
    a.spoiled === b.spoiled &&
    [...options].every((one) => (a.votes[one] ?? 0) === (b.votes[one] ?? 0))
  )
}

/** `王**`: enough to check a line against the paper in hand, too little to look somebody up. */
export const maskName = (name: string): string => `${name.replace(/\s/g, '').slice(0, 1)}**`
