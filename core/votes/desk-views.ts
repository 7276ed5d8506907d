import * as z from 'zod/mini'
import { EXCLUSION_REASONS } from './exclusion'
import { SHEET_STATES } from './paper'
import { Aftermath, PHASES, ThemeDraft } from './theme'
import { FEELINGS, ResultView } from './views'
import { VISIT_STATES } from './visit'

/** A sheet as everybody at work on it sees it: no count, before the close or after. */
export const SheetView = z.object({
  sheetId: z.string(),
  communityId: z.string(),
  community: z.string(),
  day: z.string(),
  households: z.number(),
  visitors: z.number(),
  voters: z.number(),
  roster: z.array(z.object({ shown: z.string(), building: z.string() })),
  state: z.enum(SHEET_STATES),
  enteredBy: z.string(),
  signedBy: z.nullable(z.string()),
  rejectedFor: z.nullable(z.string()),
  /** Somebody other than who entered it has to count it again. */
  maySign: z.boolean(),
  createdAt: z.number(),
})
export type SheetView = z.infer<typeof SheetView>

export const VisitView = z.object({
  visitId: z.string(),
  community: z.string(),
  building: z.string(),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  note: z.nullable(z.string()),
  state: z.enum(VISIT_STATES),
  doneBy: z.nullable(z.string()),
  createdAt: z.number(),
})
export type VisitView = z.infer<typeof VisitView>

export const PaperWork = z.object({
  themeId: z.string(),
  title: z.string(),
  phase: z.enum(PHASES),
  closesAt: z.number(),
  most: z.number(),
  options: z.array(z.object({ optionId: z.string(), title: z.string() })),
  /** Where the caller may collect. */
  communities: z.array(
    z.object({ communityId: z.string(), name: z.string(), buildings: z.array(z.string()) }),
  ),
  sheets: z.array(SheetView),
  visits: z.array(VisitView),
})
export type PaperWork = z.infer<typeof PaperWork>

export const DeskThemeRow = z.object({
  themeId: z.string(),
  title: z.string(),
  phase: z.enum(PHASES),
  closesAt: z.number(),
  communities: z.array(z.string()),
  people: z.object({ online: z.number(), paper: z.number() }),
  eligible: z.number(),
  /** Visits nobody has been to, and sheets that wait for a second person. */
  visits: z.number(),
  unsigned: z.number(),
  changedAt: z.number(),
})
export type DeskThemeRow = z.infer<typeof DeskThemeRow>

export const ExclusionView = z.object({
  exclusionId: z.string(),
  reason: z.enum(EXCLUSION_REASONS),
  shown: z.string(),
  byName: z.string(),
  createdAt: z.number(),
})

export const FeedbackView = z.object({
  feeling: z.enum(FEELINGS),
  words: z.string(),
  mayQuote: z.boolean(),
  at: z.number(),
})

export const DeskTheme = z.object({
  row: DeskThemeRow,
  draft: ThemeDraft,
  /** Pictures of the draft and of the activity, by photo id. */
  pictures: z.array(z.object({ photoId: z.string(), thumbUrl: z.string() })),
  exclusions: z.array(ExclusionView),
  result: z.nullable(ResultView),
  aftermath: z.nullable(Aftermath),
  coming: z.number(),
  feedback: z.array(FeedbackView),
  withdrawnFor: z.nullable(z.string()),
})
export type DeskTheme = z.infer<typeof DeskTheme>
