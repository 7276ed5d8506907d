import * as z from 'zod/mini'
import { choice, id, text } from '../kit/fields'
import { CATEGORY_IDS } from '../tips/categories'

/** One row of the desk: a tip before it is accepted, a case after. */
export const Item = z.strictObject({ kind: choice('线索或事项', ['tip', 'case']), id: id('线索') })
export const OfTip = z.strictObject({ tipId: id('线索') })

/** A sentence an editor says to somebody. */
export const word = (name: string) => text(name, { min: 2, max: 500 })
export const category = choice('是哪一类', CATEGORY_IDS)

const title = text('标题', { min: 4, max: 60 })
const summary = text('给邻居看的说明', { min: 4, max: 500 })

// What the desk's forms check before they ask the server; a client has no other schema.

export const AcceptTip = z.strictObject({
  tipId: id('线索'),
  /** Join an existing case; absent = a new one. */
  caseId: z.optional(id('事项')),
  title,
  summary,
  categoryId: category,
  coverPhotoId: z.optional(id('照片')),
})

export const AskMore = z.extend(OfTip, { want: word('要补什么') })

export const DeclineTip = z.extend(OfTip, {
  reason: word('为什么帮不上'),
  helper: text('该找谁', { min: 2, max: 40 }),
  phone: z.optional(text('电话', { max: 20 })),
})

export const RestoreTip = z.extend(OfTip, { reason: word('为什么重新受理') })

export const MergeTip = z.extend(OfTip, {
  into: Item,
  reason: word('为什么是同一件'),
  /** Needed when neither has a case yet: an editor's words for the new one. */
  title: z.optional(title),
  summary: z.optional(summary),
})
