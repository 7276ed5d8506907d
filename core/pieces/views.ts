import * as z from 'zod/mini'
import { RECALL_KINDS } from '../kit/readership'
import { CATEGORY_IDS } from '../tips/categories'
import { PIECE_KINDS } from './draft'

const kind = z.enum(PIECE_KINDS)
const categoryId = z.enum(CATEGORY_IDS)

/** A row of the public list. */
export const PieceRow = z.object({
  pieceId: z.string(),
  kind,
  title: z.string(),
  lead: z.string(),
  community: z.string(),
  categoryId,
  cover: z.nullable(z.string()),
  publishedAt: z.number(),
  /** Set right since it first came out. */
  corrected: z.boolean(),
  /** Everybody who opened it, once each. */
  people: z.number(),
})
export type PieceRow = z.infer<typeof PieceRow>

export const PublicPhoto = z.object({
  url: z.string(),
  thumbUrl: z.string(),
  width: z.number(),
  height: z.number(),
  takenAt: z.number(),
  place: z.string(),
  caption: z.string(),
})
export type PublicPhoto = z.infer<typeof PublicPhoto>

/** A paragraph as readers see it. */
export const PublicBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['text', 'claim']), words: z.string() }),
  z.object({
    kind: z.enum(['response', 'plan', 'noReply']),
    words: z.string(),
    party: z.string(),
    at: z.number(),
    byPhone: z.boolean(),
  }),
  z.object({ kind: z.literal('photos'), photos: z.array(PublicPhoto) }),
])
export type PublicBlock = z.infer<typeof PublicBlock>

export const CorrectionLine = z.object({
  edition: z.number(),
  at: z.number(),
  words: z.string(),
})

/** A piece as anybody reads it. Of a withdrawn one only why. */
export const PieceView = z.object({
  pieceId: z.string(),
  kind,
  title: z.string(),
  number: z.string(),
  community: z.string(),
  categoryId,
  edition: z.number(),
  firstAt: z.number(),
  publishedAt: z.number(),
  people: z.number(),
  newsroom: z.object({ name: z.string(), phone: z.string() }),
  /** Null once withdrawn. */
  blocks: z.nullable(z.array(PublicBlock)),
  corrections: z.array(CorrectionLine),
  withdrawn: z.nullable(z.object({ at: z.number(), words: z.string() })),
})
export type PieceView = z.infer<typeof PieceView>

/** Something was set right or taken back, for those who had opened it. */
export const PieceNews = z.object({
  recallId: z.string(),
  pieceId: z.string(),
  title: z.string(),
  kind: z.enum(RECALL_KINDS),
  words: z.string(),
  at: z.number(),
})
export type PieceNews = z.infer<typeof PieceNews>
