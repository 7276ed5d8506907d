import * as z from 'zod/mini'
import { LEDGER_REASONS } from './exclusion'
import { PHASES } from './theme'

/** A vote that is on, for the home page. `people` = took part so far; `voted` = I did. */
export const OpenTheme = z.object({
  themeId: z.string(),
  title: z.string(),
  closesAt: z.number(),
  people: z.number(),
  voted: z.boolean(),
})
export type OpenTheme = z.infer<typeof OpenTheme>

/** One line of the vote tab. */
export const ThemeCard = z.object({
  themeId: z.string(),
  title: z.string(),
  closesAt: z.number(),
  phase: z.enum(PHASES),
  /** People so far; never how many for what. */
  people: z.number(),
  /** By me. */
  voted: z.boolean(),
  cover: z.nullable(z.string()),
  /** What was chosen, once it is counted. */
  outcome: z.nullable(z.string()),
})
export type ThemeCard = z.infer<typeof ThemeCard>

export const OptionView = z.object({
  optionId: z.string(),
  title: z.string(),
  note: z.nullable(z.string()),
  place: z.nullable(z.string()),
  day: z.nullable(z.string()),
  cost: z.nullable(z.string()),
  url: z.nullable(z.string()),
  thumbUrl: z.nullable(z.string()),
})
export type OptionView = z.infer<typeof OptionView>

/** My own ballot, and whether it counted. */
export const MyBallot = z.object({
  options: z.array(z.string()),
  /** Says which ballot it is, not whose. */
  number: z.string(),
  at: z.number(),
  excluded: z.nullable(z.enum(LEDGER_REASONS)),
})
export type MyBallot = z.infer<typeof MyBallot>

export const OptionResult = z.object({
  optionId: z.string(),
  title: z.string(),
  online: z.number(),
  paper: z.number(),
  chosen: z.boolean(),
})
export type OptionResult = z.infer<typeof OptionResult>

/** How the paper votes came about, without a name (MISSION V2). */
export const VisitsView = z.object({
  from: z.string(),
  to: z.string(),
  /** Most people on one round. */
  visitors: z.number(),
  households: z.number(),
  votes: z.number(),
  /** Voters per building, over all sheets. */
  buildings: z.array(z.object({ building: z.string(), n: z.number() })),
  signers: z.number(),
})
export type VisitsView = z.infer<typeof VisitsView>

export const ResultView = z.object({
  people: z.object({ all: z.number(), online: z.number(), paper: z.number() }),
  votes: z.object({ online: z.number(), paper: z.number() }),
  eligible: z.object({ people: z.number(), source: z.string() }),
  options: z.array(OptionResult),
  ledger: z.array(z.object({ reason: z.enum(LEDGER_REASONS), n: z.number() })),
  visits: z.nullable(VisitsView),
  countedAt: z.number(),
})
export type ResultView = z.infer<typeof ResultView>

export const FEELINGS = ['good', 'fair', 'poor'] as const
export type Feeling = (typeof FEELINGS)[number]
export const FEELING_LABEL: Record<Feeling, string> = {
  good: '挺好',
  fair: '还行',
  poor: '不太好',
}

export const ActivityPhotoView = z.object({
  photoId: z.string(),
  url: z.string(),
  thumbUrl: z.string(),
  takenAt: z.number(),
  place: z.string(),
})

/** What came after: activity, photos, quotes, and what people felt (MISSION V4). */
export const AftermathView = z.object({
  activity: z.nullable(z.object({ day: z.string(), place: z.string(), words: z.string() })),
  others: z.nullable(z.string()),
  roster: z.nullable(z.string()),
  photos: z.array(ActivityPhotoView),
  quotes: z.array(z.object({ words: z.string(), by: z.string() })),
  feelings: z.object({ good: z.number(), fair: z.number(), poor: z.number() }),
  mine: z.nullable(z.enum(FEELINGS)),
})
export type AftermathView = z.infer<typeof AftermathView>

/** A theme as everybody may see it. `result` is null until the recount. */
export const ThemeView = z.object({
  themeId: z.string(),
  title: z.string(),
  intro: z.string(),
  partners: z.nullable(z.string()),
  phase: z.enum(PHASES),
  closesAt: z.number(),
  most: z.number(),
  paper: z.boolean(),
  communities: z.array(z.object({ communityId: z.string(), name: z.string() })),
  /** In the voter's own order. */
  options: z.array(OptionView),
  people: z.number(),
  mine: z.nullable(MyBallot),
  /** `no` = of another community; `unknown` = not signed in or no community yet. */
  mayVote: z.enum(['yes', 'no', 'unknown']),
  /** May enter and countersign tally sheets here. */
  mayCollect: z.boolean(),
  withdrawnFor: z.nullable(z.string()),
  result: z.nullable(ResultView),
  after: z.nullable(AftermathView),
  coming: z.object({ people: z.number(), mine: z.number() }),
  now: z.number(),
})
export type ThemeView = z.infer<typeof ThemeView>
