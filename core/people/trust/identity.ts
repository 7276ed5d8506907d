import * as z from 'zod/mini'
import { text } from '../../kit/fields'
import { Cursor } from '../../kit/page'
import { CATEGORY_IDS } from '../../tips/categories'
import { TIP_STATES } from '../../tips/lifecycle'

/** What is inside a sealed record: who told it, and for whom (MISSION T2). */
export interface SealedIdentity {
  personId: string
  name: string
  teller?: string
}

/** Each look at a sealed identity, kept as long as the tip: the informant reads it there. */
export interface Look {
  _id: string
  tipId: string
  by: string
  reason: string
  at: number
}

export const Reason = text('为什么要看', { min: 4, max: 100 })

/** A sealed tip as the keeper sees it before opening: enough to find it, nothing of who. */
export const SealedRow = z.object({
  tipId: z.string(),
  number: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  community: z.string(),
  state: z.enum(TIP_STATES),
  createdAt: z.number(),
  /** False when the identity was removed: after its time, or with its person. */
  held: z.boolean(),
  looks: z.array(z.object({ at: z.number(), who: z.nullable(z.string()), reason: z.string() })),
})
export type SealedRow = z.infer<typeof SealedRow>

export const SealedPage = z.object({ rows: z.array(SealedRow), next: z.nullable(Cursor) })

export const OpenedIdentity = z.object({
  tipId: z.string(),
  number: z.string(),
  name: z.string(),
  teller: z.nullable(z.string()),
  phone: z.nullable(z.string()),
})
export type OpenedIdentity = z.infer<typeof OpenedIdentity>
