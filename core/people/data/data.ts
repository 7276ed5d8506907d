import * as z from 'zod/mini'
import { count } from '../../kit/fields'
import { DAY } from '../../kit/time'

/** Days to change one's mind after asking for deletion (DESIGN-UI ⑨). */
export const SECOND_THOUGHTS = 7 * DAY

/** Stands where a person's words were, so that counts and links stay whole. */
export const DELETED_WORDS = '（本人已删除）'

/** One kind of thing we hold of a person, and how much of it. */
export const HeldView = z.object({ what: z.string(), n: z.number(), onDelete: z.string() })
export type HeldView = z.infer<typeof HeldView>

export const MyData = z.object({
  held: z.array(HeldView),
  /** When everything is deleted, once that was asked for. */
  leavingAt: z.nullable(z.number()),
  /** The last privacy text agreed to, and when. */
  consent: z.nullable(z.object({ version: z.string(), at: z.number() })),
})
export type MyData = z.infer<typeof MyData>

/** Everything about a person as two files: one to read, one for machines. */
export const MyExport = z.object({
  files: z.array(z.object({ name: z.string(), type: z.string(), text: z.string() })),
})
export type MyExport = z.infer<typeof MyExport>

/** How long things are kept; an admin may change each, within bounds (MISSION S3). */
export const RETENTION = {
  sealedMonths: { words: '密封身份：办结后', unit: '个月', usual: 6, least: 1, most: 36 },
  reporterMonths: { words: '报送人姓名：办结后', unit: '个月', usual: 24, least: 6, most: 60 },
  declinedPhotoDays: { words: '没受理的照片：说明后', unit: '天', usual: 90, least: 7, most: 365 },
  invitationDays: { words: '没用的邀请码：过期后', unit: '天', usual: 30, least: 1, most: 180 },
  reminderDays: { words: '发过的提醒：发出后', unit: '天', usual: 90, least: 7, most: 365 },
  networkDays: { words: '登录过的网络：最后一次后', unit: '天', usual: 90, least: 7, most: 365 },
} as const
export type RetentionKey = keyof typeof RETENTION
export const RETENTION_KEYS = Object.keys(RETENTION) as RetentionKey[]
export type Retention = Record<RetentionKey, number>

export const USUAL_RETENTION = Object.fromEntries(
  RETENTION_KEYS.map((key) => [key, RETENTION[key].usual]),
) as Retention

const period = (key: RetentionKey) => {
  const { words, least, most } = RETENTION[key]
  const error = `${words}要在 ${least} 到 ${most} 之间`
  return count(words, most).check(z.gte(least, { error }))
}

export const RetentionForm = z.strictObject({
  sealedMonths: period('sealedMonths'),
  reporterMonths: period('reporterMonths'),
  declinedPhotoDays: period('declinedPhotoDays'),
  invitationDays: period('invitationDays'),
  reminderDays: period('reminderDays'),
  networkDays: period('networkDays'),
})

/** A month in retention is thirty days: nobody is promised a calendar. */
export const MONTH = 30 * DAY
