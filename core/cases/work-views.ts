import * as z from 'zod/mini'
import { PhotoView } from '../tips/views'
import { CARE_FACTORS, CARE_LEVELS } from './care'
import { BEARINGS, EVIDENCE_KINDS, ORIGINS } from './evidence'
import { CASE_STAGES, ENDINGS, VERDICTS } from './lifecycle'
import { OutcomeView } from './outcome'

/** Struck or dropped, by whom and why; it stays readable. */
const Gone = z.nullable(z.object({ name: z.string(), at: z.number(), why: z.string() }))

export const EvidenceView = z.object({
  evidenceId: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  origin: z.enum(ORIGINS),
  bearing: z.enum(BEARINGS),
  who: z.string(),
  when: z.number(),
  how: z.string(),
  photos: z.array(PhotoView),
  byName: z.string(),
  at: z.number(),
  struck: Gone,
})
export type EvidenceView = z.infer<typeof EvidenceView>

export const ClaimView = z.object({
  claimId: z.string(),
  text: z.string(),
  dropped: Gone,
  /** Independent sources on each side. */
  supports: z.number(),
  contradicts: z.number(),
  /** Whether the newsroom's own eyes are among them. */
  own: z.boolean(),
  evidence: z.array(EvidenceView),
})
export type ClaimView = z.infer<typeof ClaimView>

const CareView = z.object({
  factor: z.enum(CARE_FACTORS),
  level: z.enum(CARE_LEVELS),
  note: z.string(),
  name: z.string(),
  at: z.number(),
})

export const HandoverView = z.object({ from: z.string(), note: z.string(), at: z.number() })

/** What the newsroom found out about a case and what it still lacks (MISSION C3–C6). */
export const CaseWork = z.object({
  caseId: z.string(),
  stage: z.enum(CASE_STAGES),
  verdict: z.enum(VERDICTS),
  verdictBy: z.nullable(z.object({ name: z.string(), at: z.number() })),
  ending: z.nullable(z.enum(ENDINGS)),
  outcome: z.nullable(OutcomeView),
  /** Where its matter goes on, when it was merged. */
  mergedInto: z.nullable(z.string()),
  summary: z.string(),
  coverPhotoId: z.nullable(z.string()),
  voices: z.number(),
  claims: z.array(ClaimView),
  care: z.array(CareView),
  /** The caller told of it, or typed it for somebody: they do not verify it. */
  ownTip: z.boolean(),
  /** Why each verdict cannot stand yet; an empty list = it can. */
  gaps: z.object({
    true: z.array(z.string()),
    partly: z.array(z.string()),
    false: z.array(z.string()),
    unverifiable: z.array(z.string()),
  }),
})
export type CaseWork = z.infer<typeof CaseWork>
