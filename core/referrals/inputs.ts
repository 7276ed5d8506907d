import * as z from 'zod/mini'
import { flag, id, list, text } from '../kit/fields'
import { MAX_PHOTOS } from '../photos/photo'
import { PartyChoice } from './party'

/** What an editor sends to a responsible party. Forms check with it before anything is asked of the server. */
export const SendReferral = z.strictObject({
  caseId: id('事项'),
  party: PartyChoice,
  /** How the letter greets: 王经理. */
  hail: z.optional(text('怎么称呼对方', { max: 12 })),
  title: text('标题', { min: 4, max: 60 }),
  words: text('给责任方看的说明', { min: 10, max: 800 }),
  ask: text('居民想知道什么', { min: 2, max: 100 }),
  photoIds: list('照片', id('照片'), MAX_PHOTOS),
  urgent: z.optional(flag('急不急')),
  /** Why a word that was flagged stands all the same. */
  hintsReason: z.optional(text('为什么这样写', { min: 2, max: 300 })),
})
export type SendReferral = z.infer<typeof SendReferral>
