import * as z from 'zod/mini'
import { choice, id, text } from '../kit/fields'
import { RollName } from './ballot'

/** Why an online ballot does not count, as an editor may say before the close. */
export const EXCLUSION_REASONS = ['outsider', 'withdrawn', 'twice', 'byOthers'] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

/** Lines of the ledger: what editors enter, and what the recount finds by itself. */
export const LEDGER_REASONS = [...EXCLUSION_REASONS, 'onPaper', 'spoiled', 'unsigned'] as const
export type LedgerReason = (typeof LEDGER_REASONS)[number]

export const LEDGER_LABEL: Record<LedgerReason, string> = {
  outsider: '不是这里的居民',
  withdrawn: '本人要求撤回',
  twice: '同一个人用两个微信投的',
  byOthers: '不是本人投的',
  onPaper: '纸上也投了，只算纸上的。纸票两人当面核对过',
  spoiled: '纸票选多了或看不清',
  unsigned: '纸票截止前没有第二人核签',
}

/**
 * Which ballot: by the number its voter told, or by a name on the roll. The name is hashed at
 * once; whether such a ballot exists shows in the ledger after the close and never before.
 */
export const ExclusionDraft = z.strictObject({
  themeId: id('投票'),
  reason: choice('为什么不算', EXCLUSION_REASONS),
  number: z.optional(text('票号', { min: 8, max: 12 })),
  roll: z.optional(RollName),
})
export type ExclusionDraft = z.infer<typeof ExclusionDraft>

/** As stored: a ballot's number or the hash of a roll name, never a person. */
export interface Exclusion {
  _id: string
  themeId: string
  reason: ExclusionReason
  number?: string
  roll?: string
  /** For the desk's list: `票号 7K3F 9Q2M`, `王** 3 号楼`. */
  shown: string
  byName: string
  createdAt: number
}
