import * as z from 'zod/mini'
import { command, query } from '../kit/contract'
import { id, nothing } from '../kit/fields'
import { CATEGORY_IDS } from '../tips/categories'
import { CLOCK_NAMES } from './clock-rules'
import { AssignItem, BulkStep, SaveFilter, SetClocks, Shown } from './desk-inputs'
import { QueueRow, Step, Undoable } from './views'

const Filters = z.object({
  filters: z.array(z.object({ filterId: z.string(), name: z.string(), shown: Shown })),
})

const Clocks = z.object({
  categories: z.array(
    z.object({
      categoryId: z.enum(CATEGORY_IDS),
      clocks: z.record(z.enum(CLOCK_NAMES), z.number()),
      /** Different from the defaults. */
      own: z.boolean(),
    }),
  ),
})

const Several = z.object({ rows: z.array(QueueRow), all: z.number() })

/** How the desk shares its work and keeps to its clocks (MISSION C1, C4). */
export const deskProcedures = {
  listEditors: query({
    may: 'tip.triage',
    input: nothing,
    output: z.object({ editors: z.array(z.object({ personId: z.string(), name: z.string() })) }),
    summary: 'Who work can be handed to',
  }),
  assign: command({
    may: 'tip.triage',
    input: AssignItem,
    output: Step,
    summary: 'Hand a tip or case to another editor, with a note',
  }),
  bulk: command({
    may: 'tip.triage',
    input: BulkStep,
    output: z.object({
      done: z.number(),
      refused: z.array(z.object({ number: z.string(), why: z.string() })),
      undo: Undoable,
    }),
    summary: 'The same step on up to 30 rows: what cannot be done is named, the rest is done',
  }),
  listFilters: query({
    may: 'tip.triage',
    input: nothing,
    output: Filters,
    summary: 'The caller’s saved filters',
  }),
  saveFilter: command({
    may: 'tip.triage',
    input: SaveFilter,
    output: Filters,
    summary: 'Keep a filter under a name; the same name again replaces it',
  }),
  removeFilter: command({
    may: 'tip.triage',
    input: z.strictObject({ filterId: id('筛选') }),
    output: Filters,
    summary: 'Forget a saved filter',
  }),
  stuck: query({
    may: 'tip.triage',
    input: nothing,
    output: z.object({ late: Several, unheld: Several, silent: Several, now: z.number() }),
    summary: 'What is late, held by nobody or untouched for days, longest first',
  }),
  clocks: query({
    may: 'tip.triage',
    input: nothing,
    output: Clocks,
    summary: 'How long each step may take, per category (C4)',
  }),
  setClocks: command({
    may: 'clock.manage',
    input: SetClocks,
    output: Clocks,
    summary: 'Set the clocks of one category; what runs already keeps its date',
  }),
}
