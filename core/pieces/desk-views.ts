import * as z from 'zod/mini'
import { BEARINGS } from '../cases/evidence'
import { VERDICTS } from '../cases/lifecycle'
import { SAFETY } from '../photos/photo'
import { REFERRAL_STATES } from '../referrals/lifecycle'
import { CATEGORY_IDS } from '../tips/categories'
import { Draft } from './draft'
import { Box } from './masking'
import { CorrectionLine } from './views'

const DESK_STATES = ['writing', 'waiting', 'published', 'changed', 'withdrawn'] as const
export type DeskState = (typeof DESK_STATES)[number]

export const DeskPieceRow = z.object({
  pieceId: z.string(),
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  community: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  state: z.enum(DESK_STATES),
  edition: z.number(),
  people: z.number(),
  /** Reasons against publishing it, besides who approves. */
  reasons: z.number(),
  changedAt: z.number(),
})
export type DeskPieceRow = z.infer<typeof DeskPieceRow>

const ReasonView = z.object({ at: z.string(), words: z.string() })

/** A photo of the case, with what an editor did about faces, plates and door numbers. */
export const DeskPhoto = z.object({
  photoId: z.string(),
  /** The original, for the desk only. */
  url: z.string(),
  thumbUrl: z.string(),
  width: z.number(),
  height: z.number(),
  takenAt: z.nullable(z.number()),
  place: z.string(),
  from: z.string(),
  safety: z.enum(SAFETY),
  masked: z.nullable(
    z.object({
      boxes: z.array(Box),
      url: z.string(),
      thumbUrl: z.string(),
      byName: z.string(),
      at: z.number(),
    }),
  ),
})
export type DeskPhoto = z.infer<typeof DeskPhoto>

/** What a party answered, ready to be put in as it is to be printed. */
export const AskedView = z.object({
  referralId: z.string(),
  party: z.string(),
  state: z.enum(REFERRAL_STATES),
  sentAt: z.number(),
  dueAt: z.number(),
  repliedAt: z.nullable(z.number()),
  /** Whether the party lets its words be printed. */
  open: z.boolean(),
  response: z.string(),
  plan: z.string(),
  noReply: z.string(),
})
export type AskedView = z.infer<typeof AskedView>

/** The case's facts beside the editor. */
export const FactsView = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  summary: z.string(),
  verdict: z.enum(VERDICTS),
  reporters: z.number(),
  claims: z.array(
    z.object({
      claimId: z.string(),
      text: z.string(),
      evidence: z.array(
        z.object({
          evidenceId: z.string(),
          how: z.string(),
          when: z.number(),
          bearing: z.enum(BEARINGS),
        }),
      ),
    }),
  ),
  asked: z.array(AskedView),
  photos: z.array(DeskPhoto),
})
export type FactsView = z.infer<typeof FactsView>

/** A piece at the desk, with its facts and every reason against publishing it now. */
export const DeskPiece = z.object({
  pieceId: z.string(),
  version: z.number(),
  draft: Draft,
  state: z.enum(DESK_STATES),
  facts: FactsView,
  reasons: z.array(ReasonView),
  /** The caller's own words are in it: somebody else approves. */
  mine: z.boolean(),
  writers: z.array(z.string()),
  submitted: z.nullable(z.object({ by: z.string(), at: z.number() })),
  returned: z.nullable(z.object({ by: z.string(), at: z.number(), words: z.string() })),
  edition: z.number(),
  publishedAt: z.nullable(z.number()),
  people: z.number(),
  corrections: z.array(CorrectionLine),
  withdrawn: z.nullable(z.object({ at: z.number(), words: z.string() })),
  changedAt: z.number(),
})
export type DeskPiece = z.infer<typeof DeskPiece>

/** A case a piece can be written about. */
export const CaseChoice = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  community: z.string(),
  verdict: z.enum(VERDICTS),
  pieces: z.number(),
})
export type CaseChoice = z.infer<typeof CaseChoice>
