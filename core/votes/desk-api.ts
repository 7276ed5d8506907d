import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { id, nothing, text } from '../kit/fields'
import { DeskTheme, DeskThemeRow, PaperWork } from './desk-views'
import { ExclusionDraft } from './exclusion'
import { PaperCount, SheetDraft } from './paper'
import { Aftermath, ThemeDraft } from './theme'
import { VisitOutcome } from './visit'

const OfTheme = z.strictObject({ themeId: id('投票') })
const reason = text('原因', { min: 4, max: 100 })

/** Making and minding themes, and collecting paper votes. */
export const themesDeskApi = api('votes', {
  listThemes: query({
    may: 'vote.manage',
    input: nothing,
    output: z.object({ themes: z.array(DeskThemeRow) }),
    summary: 'Every theme with its turnout, never its totals before the close',
  }),
  openTheme: query({
    may: 'vote.manage',
    input: OfTheme,
    output: DeskTheme,
    summary: 'One theme as the desk works on it',
  }),
  saveTheme: command({
    may: 'vote.manage',
    input: z.strictObject({ themeId: z.optional(id('投票')), draft: ThemeDraft }),
    output: DeskTheme,
    summary: 'Make a theme, or change one that is not open yet',
  }),
  publish: command({
    may: 'vote.manage',
    input: OfTheme,
    output: DeskTheme,
    summary: 'Open the vote; from here on its options stay as they are',
  }),
  withdrawTheme: command({
    may: 'vote.manage',
    input: z.strictObject({ themeId: id('投票'), reason }),
    output: DeskTheme,
    summary: 'Take an open vote down, with a public reason; its totals are never counted',
  }),
  exclude: command({
    may: 'vote.manage',
    input: ExclusionDraft,
    output: DeskTheme,
    summary: 'A ballot that shall not count, with the reason, before the close (V3)',
  }),
  keepAftermath: command({
    may: 'vote.manage',
    input: z.strictObject({ themeId: id('投票'), aftermath: Aftermath }),
    output: DeskTheme,
    summary: 'Activity, photos and quotes after the close (V4)',
  }),
  paperWork: query({
    may: 'vote.paper',
    input: OfTheme,
    output: PaperWork,
    summary: 'Visits asked for and sheets entered, of the communities the caller may collect in',
  }),
  enterSheet: command({
    may: 'vote.paper',
    input: SheetDraft,
    output: PaperWork,
    summary: 'Enter a paper tally with its roster (V2)',
  }),
  countersign: command({
    may: 'vote.paper',
    input: z.strictObject({ sheetId: id('计票表'), count: PaperCount }),
    output: PaperWork,
    summary: 'Count the same paper a second time, by another person; both counts must agree (V2)',
  }),
  rejectSheet: command({
    may: 'vote.paper',
    input: z.strictObject({ sheetId: id('计票表'), reason }),
    output: PaperWork,
    summary: 'Send a sheet back: it does not count and its roster is free again',
  }),
  visited: command({
    may: 'vote.paper',
    input: z.strictObject({ visitId: id('上门'), outcome: VisitOutcome }),
    output: PaperWork,
    summary: 'What became of a visit that was asked for',
  }),
})
