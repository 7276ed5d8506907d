import * as z from 'zod/mini'
import { api, query } from '../kit/contract'
import { id, nothing } from '../kit/fields'
import { Cursor } from '../kit/page'
import { ThemeCard } from './views'

/** What the tab and the home page ask. The rest of the noun is in `theme-api.ts` and `desk-api.ts`. */
export const votesApi = api('votes', {
  listOpen: query({
    may: 'public',
    input: z.strictObject({ communityId: z.optional(id('社区')) }),
    output: z.object({
      themes: z.array(
        z.object({
          themeId: z.string(),
          title: z.string(),
          closesAt: z.number(),
          people: z.number(),
          voted: z.boolean(),
        }),
      ),
    }),
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
})
