import * as z from 'zod/mini'
import { RECALL_KINDS } from '../kit/readership'
import { LINE_KINDS } from './bill'
import { ANSWERS, STEPS as CLEARANCE_STEPS, Office, WAYS } from './clearance'
import { CONSENTS, Draft, Original, Question, Step } from './draft'
import { STANDINGS } from './standing'
import { TOPICS } from './topics'

const topic = z.enum(TOPICS)
const standing = z.enum(STANDINGS)

/** A row of the public list; small, the home page shows three. */
export const ExplainerRow = z.object({
  explainerId: z.string(),
  topic,
  title: z.string(),
  sentence: z.string(),
  publishedAt: z.number(),
  /** Everybody who opened it, once each. */
  people: z.number(),
  standing,
})
export type ExplainerRow = z.infer<typeof ExplainerRow>

export const BillLineView = z.object({
  kind: z.enum(LINE_KINDS),
  words: z.string(),
  amount: z.number(),
})

/** Something was set right or taken back, for those who had opened it. */
export const RecallNews = z.object({
  recallId: z.string(),
  explainerId: z.string(),
  title: z.string(),
  kind: z.enum(RECALL_KINDS),
  words: z.string(),
  at: z.number(),
})
export type RecallNews = z.infer<typeof RecallNews>

const Successor = z.object({
  title: z.string(),
  number: z.string(),
  on: z.string(),
  explainerId: z.nullable(z.string()),
})

/** The five parts as readers see them; the worked case is the server's computation. */
export const ExplainerText = z.object({
  answer: z.object({ words: z.string(), note: z.string() }),
  questions: z.array(Question),
  steps: z.array(Step),
  example: z.object({
    title: z.string(),
    person: z.string(),
    place: z.string(),
    story: z.string(),
    consent: z.enum(CONSENTS),
    lines: z.array(BillLineView),
  }),
  /** Every clause of the original with the plain words beside it. */
  pairs: z.array(z.object({ no: z.string(), text: z.string(), plain: z.array(z.string()) })),
  original: z.omit(Original, { clauses: true }),
  cleared: z.object({ department: z.string(), office: z.string(), at: z.number() }),
})
export type ExplainerText = z.infer<typeof ExplainerText>

/** An explainer for anybody, signed in or not (MISSION E2). */
export const ExplainerView = z.object({
  explainerId: z.string(),
  topic,
  title: z.string(),
  edition: z.number(),
  publishedAt: z.number(),
  people: z.number(),
  standing,
  successor: z.nullable(Successor),
  recalled: z.nullable(z.object({ at: z.number(), words: z.string() })),
  /** null while it is withdrawn. */
  text: z.nullable(ExplainerText),
  /** What later editions set right, newest first. */
  corrections: z.array(z.object({ edition: z.number(), at: z.number(), words: z.string() })),
})
export type ExplainerView = z.infer<typeof ExplainerView>

export const DESK_STATES = ['draft', 'cleared', 'published', 'changed', 'recalled'] as const
export type DeskState = (typeof DESK_STATES)[number]

/** A row of the desk's list. */
export const DeskRow = z.object({
  explainerId: z.string(),
  topic,
  title: z.string(),
  department: z.string(),
  state: z.enum(DESK_STATES),
  standing,
  changedAt: z.number(),
  people: z.number(),
  /** Reasons against publishing. */
  reasons: z.number(),
  /** The office should be asked how it went. */
  followUpDue: z.boolean(),
})
export type DeskRow = z.infer<typeof DeskRow>

const Reason = z.object({ part: z.string(), words: z.string() })

const PartView = z.object({
  key: z.string(),
  label: z.string(),
  state: z.enum(['open', 'sent', 'confirmed']),
  /** Who confirmed it and when, while it has not been changed since. */
  confirmed: z.nullable(z.object({ by: z.string(), at: z.number(), way: z.enum(WAYS) })),
  /** It was confirmed once, before somebody edited it. */
  lapsed: z.boolean(),
})
export type PartView = z.infer<typeof PartView>

const CallView = z.object({
  at: z.number(),
  way: z.enum(WAYS),
  minutes: z.number(),
  spokeWith: z.string(),
  mayRepost: z.enum(ANSWERS),
  needsLink: z.boolean(),
  guidance: z.string(),
  mind: z.string(),
  noted: z.string(),
  /** About the document as it stands. */
  current: z.boolean(),
})
export type CallView = z.infer<typeof CallView>

export const ClearanceView = z.object({
  office: z.nullable(Office),
  done: z.record(z.enum(CLEARANCE_STEPS), z.boolean()),
  calls: z.array(CallView),
  sendings: z.array(
    z.object({ at: z.number(), to: z.string(), changed: z.string(), noted: z.string() }),
  ),
  parts: z.array(PartView),
  followUps: z.array(
    z.object({ at: z.number(), with: z.string(), words: z.string(), noted: z.string() }),
  ),
  followUpAt: z.nullable(z.number()),
})
export type ClearanceView = z.infer<typeof ClearanceView>

/** Everything the editor's page shows of one explainer. */
export const DeskExplainer = z.object({
  explainerId: z.string(),
  version: z.number(),
  draft: Draft,
  bill: z.object({
    lines: z.array(BillLineView),
    base: z.number(),
    paid: z.number(),
    own: z.number(),
  }),
  clearance: ClearanceView,
  reasons: z.array(Reason),
  state: z.enum(DESK_STATES),
  edition: z.number(),
  publishedAt: z.nullable(z.number()),
  people: z.number(),
  standing,
  successor: z.nullable(Successor),
  recalled: z.nullable(z.object({ at: z.number(), words: z.string() })),
  /** Earlier dealings with the same department, newest first. */
  before: z.array(
    z.object({ at: z.number(), title: z.string(), words: z.string(), people: z.number() }),
  ),
  changedAt: z.number(),
})
export type DeskExplainer = z.infer<typeof DeskExplainer>
