import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, flag, id, nothing, text } from '../kit/fields'
import { Cursor } from '../kit/page'
import { SimilarCase } from '../tips/views'
import { CHECK_IDS } from './checklist'
import { deskProcedures } from './desk-api'
import {
  AcceptTip,
  AskMore,
  category,
  DeclineTip,
  Item,
  MergeTip,
  OfTip,
  RestoreTip,
  word,
} from './inputs'
import { SORTS } from './order'
import { QUEUES } from './queues'
import { DeskItem, QueueRow, Step, Tally } from './views'
import { workProcedures } from './work-api'

export const casesApi = api('cases', {
  ...workProcedures,
  ...deskProcedures,
  monthFigures: query({
    may: 'public',
    input: nothing,
    output: z.object({ month: z.string(), received: z.number(), answered: z.number() }),
    summary: 'Matters received and answered this month, for the home page',
  }),
  listPublic: query({
    may: 'public',
    input: z.strictObject({ communityId: z.optional(id('社区')), after: z.optional(Cursor) }),
    output: z.object({ cases: z.array(SimilarCase), next: z.nullable(Cursor) }),
    summary: 'Matters neighbours may read of: editor-written title, summary and progress',
  }),
  listQueue: query({
    may: 'tip.triage',
    input: z.strictObject({
      queue: choice('哪一栏', QUEUES),
      communityId: z.optional(id('社区')),
      categoryId: z.optional(category),
      mine: z.optional(flag('只看我的')),
      sort: z.optional(choice('排序', SORTS)),
      after: z.optional(Cursor),
    }),
    output: z.object({
      rows: z.array(QueueRow),
      next: z.nullable(Cursor),
      /** Read before the rows: a change in between shows at the next poll. */
      version: z.number(),
      now: z.number(),
    }),
    summary: 'One page of a desk queue (C1)',
  }),
  search: query({
    may: 'tip.triage',
    input: z.strictObject({ words: text('要搜的词', { min: 1, max: 40 }) }),
    output: z.object({ rows: z.array(QueueRow), now: z.number() }),
    summary: 'Tips and cases in every queue by number, building or words; newest 40',
  }),
  tally: query({
    may: 'tip.triage',
    input: nothing,
    output: Tally,
    summary: 'How much waits in each open queue, and what is due',
  }),
  queueVersion: query({
    may: 'tip.triage',
    input: nothing,
    output: z.object({ version: z.number() }),
    summary: 'Another number whenever any queue changed; cheap, asked every few seconds',
  }),
  open: query({ may: 'tip.triage', input: Item, output: DeskItem, summary: 'One row in full' }),
  markRead: command({
    may: 'tip.triage',
    input: Item,
    output: z.object({ at: z.number() }),
    summary: 'Remember that the caller has seen it',
  }),
  claim: command({
    may: 'tip.triage',
    input: z.extend(Item, { takeOver: z.optional(flag('从别人手里接过来')) }),
    output: Step,
    summary: 'Take a tip or case on; from somebody else only when said so',
  }),
  release: command({
    may: 'tip.triage',
    input: Item,
    output: Step,
    summary: 'Give it back to everybody',
  }),
  accept: command({
    may: 'tip.triage',
    input: AcceptTip,
    output: Step,
    summary: 'Accept a tip into a new or an existing case (C1, C2)',
  }),
  askMore: command({
    may: 'tip.triage',
    input: AskMore,
    output: Step,
    summary: 'Ask the reporter for something, in one sentence',
  }),
  decline: command({
    may: 'tip.triage',
    input: DeclineTip,
    output: Step,
    summary: 'Decline with the reason and who can help',
  }),
  restore: command({
    may: 'tip.triage',
    input: RestoreTip,
    output: Step,
    summary: 'Bring a declined, blocked or withdrawn tip back, with a reason',
  }),
  merge: command({
    may: 'tip.triage',
    input: MergeTip,
    output: Step,
    summary: 'Merge a tip into another tip or case, with the reason (C2)',
  }),
  undo: command({
    may: 'tip.triage',
    input: z.strictObject({ undoId: id('这一步') }),
    output: DeskItem,
    summary: 'Take one of the caller’s own steps back within 10 seconds',
  }),
  check: command({
    may: 'tip.triage',
    input: z.extend(Item, { check: choice('哪一项', CHECK_IDS), done: flag('做没做') }),
    output: DeskItem,
    summary: 'Tick or untick a point of the checklist',
  }),
  sendMessage: command({
    may: 'tip.triage',
    input: z.extend(OfTip, { text: word('要说的话') }),
    output: DeskItem,
    summary: 'Say something to the reporter',
  }),
  addNote: command({
    may: 'tip.triage',
    input: z.extend(Item, { text: word('备注') }),
    output: DeskItem,
    summary: 'A note only editors see (C1)',
  }),
  recategorise: command({
    may: 'tip.triage',
    input: z.extend(OfTip, { categoryId: category }),
    output: DeskItem,
    summary: 'Correct the category; the reporter is told',
  }),
})
