import * as z from 'zod/mini'
import { text } from '../kit/fields'

/** Both sides of a dispute in their own words (MISSION C7: a bridge, not a judge). */
export const Sides = z.strictObject({
  reporter: text('居民的说法', { min: 2, max: 200 }),
  partyName: text('另一方是谁', { min: 2, max: 40 }),
  party: text('另一方的说法', { min: 2, max: 200 }),
})
export type Sides = z.infer<typeof Sides>

const bare = (words: string) => words.replace(/^[“"「]+|[”"」。.]+$/g, '')

/** Both statements side by side, and no finding. */
export const disputeWords = ({ reporter, partyName, party }: Sides): string =>
  `居民说：“${bare(reporter)}”。${partyName}说：“${bare(party)}”。双方说法不同，我们都记下了，不下结论。`
