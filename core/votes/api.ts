import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, count, flag, id, nothing, text } from '../kit/fields'
import { Cursor } from '../kit/page'
import { Choice } from './ballot'
import { DeskTheme, DeskThemeRow, PaperWork } from './desk-views'
import { ExclusionDraft } from './exclusion'
import { PaperCount, SheetDraft } from './paper'
import { Aftermath, ThemeDraft } from './theme'
import { FEELINGS, MyBallot, OpenTheme, ThemeCard, ThemeView } from './views'
import { VisitDraft, VisitOutcome } from './visit'

const OfTheme = z.strictObject({ themeId: id('投票') })
const Done = z.object({ done: z.literal(true) })
const reason = text('原因', { min: 4, max: 100 })

export const votesApi = api('votes', {
  listOpen: query({
    may: 'public',
    input: z.strictObject({ communityId: z.optional(id('社区')) }),
    output: z.object({ themes: z.array(OpenTheme) }),
    summary: 'Votes that are on, soonest close first, with people so far and whether I voted',
  }),
  list: query({
    may: 'public',
    input: z.strictObject({ after: z.optional(Cursor) }),
    output: z.object({
      open: z.array(ThemeCard),
      closed: z.array(ThemeCard),
      next: z.nullable(Cursor),
    }),
    summary: 'Votes that are on, and those that were, newest first',
  }),
  badge: query({
    may: 'signed-in',
    input: nothing,
    output: z.object({ waiting: z.number() }),
    summary: 'Votes that are on, open to me, and not voted in',
  }),
  theme: query({
    may: 'public',
    input: OfTheme,
    output: ThemeView,
    summary: 'One theme from question to feedback; totals only after the recount (V1, V4)',
  }),
  cast: command({
    may: 'signed-in',
    input: Choice,
    output: MyBallot,
    summary: 'Vote, or change the vote, until the close (V1)',
  }),
  askVisit: command({
    may: 'signed-in',
    consent: true,
    input: VisitDraft,
    output: Done,
    summary: 'Ask for somebody to come and collect a paper vote (V2)',
  }),
  signUp: command({
    may: 'signed-in',
    input: z.strictObject({ themeId: id('投票'), people: count('几个人来', 6) }),
    output: z.object({ people: z.number(), mine: z.number() }),
    summary: 'Come along to the activity; 0 = not after all',
  }),
  feel: command({
    may: 'signed-in',
    consent: true,
    input: z.strictObject({
      themeId: id('投票'),
      feeling: choice('觉得怎么样', FEELINGS),
      words: z.optional(text('想说的话', { max: 200 })),
      mayQuote: flag('能不能写到网页上'),
    }),
    output: Done,
    summary: 'How the activity was: one answer a person, words to the editors (V4)',
  }),
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
