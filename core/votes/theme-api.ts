import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, count, flag, id, text } from '../kit/fields'
import { Choice } from './ballot'
import { FEELINGS, MyBallot, ThemeView } from './views'
import { VisitDraft } from './visit'

const OfTheme = z.strictObject({ themeId: id('投票') })
const Done = z.object({ done: z.literal(true) })

/** One theme, for residents: vote, ask for a visit, come along, say how it was. */
export const themeApi = api('votes', {
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
    input: z.strictObject({
      themeId: id('投票'),
      feeling: choice('觉得怎么样', FEELINGS),
      words: z.optional(text('想说的话', { max: 200 })),
      mayQuote: flag('能不能写到网页上'),
    }),
    output: Done,
    summary: 'How the activity was: one answer a person, words to the editors (V4)',
  }),
})
