import type { Case } from '../../core/cases/case'
import { UNDO_WINDOW } from '../../core/cases/undo'
import type { NewsEvent } from '../../core/newsroom/event'
import type { Tip, TipEvent } from '../../core/tips/tip'
import { announce } from './announce'
import type { Caller } from './caller'
import { newId } from './crypto'
import { happen } from './happen'
import { cases, tips } from './records'
import { remind } from './remind'
import type { Tx } from './transaction'
import { type FieldChange, type Part, type Undo, undos } from './undos'

/** What one step on tips and cases does, remembered so that it can be taken back. */
export interface Step {
  readonly tx: Tx
  readonly caller: Caller
  /** Who did it, in the history: `editor:<personId>`, `party`, `system`. */
  readonly actor: string
  readonly now: number
  readonly parts: Part[]
  readonly reminders: string[]
  readonly news: string[]
}

/** What a step leaves behind: small, from which the reply is derived again. */
export interface Effect {
  item: Undo['item']
  undoId: string
  until: number
  words: string
}

/** A step of an editor, unless another actor is named. */
export const startStep = (
  tx: Tx,
  caller: Caller,
  now: number,
  actor = `editor:${caller.personId}`,
): Step => ({
  tx,
  caller,
  actor,
  now,
  parts: [],
  reminders: [],
  news: [],
})

/** A patch sets fields; `undefined` removes one. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined }

const holding = (key: 'before' | 'after', value: unknown) =>
  value === undefined ? {} : { [key]: value }

function fieldChanges(before: object, patch: object): FieldChange[] {
  const was = before as Record<string, unknown>
  return Object.entries(patch).map(([field, after]) => ({
    field,
    ...holding('before', was[field]),
    ...holding('after', after),
  }))
}

const withoutAbsent = <T extends object>(doc: T): T =>
  Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined)) as T

/** Writes the whole record: an update would merge nested fields instead of replacing them. */
export async function changeTip(step: Step, tip: Tip, patch: Patch<Tip>): Promise<Tip> {
  step.parts.push({
    collection: 'tips',
    id: tip._id,
    made: false,
    fields: fieldChanges(tip, patch),
  })
  const changed = withoutAbsent({ ...tip, ...patch, changedAt: step.now }) as Tip
  await step.tx.put(tips, changed)
  return changed
}

export async function changeCase(step: Step, its: Case, patch: Patch<Case>): Promise<Case> {
  step.parts.push({
    collection: 'cases',
    id: its._id,
    made: false,
    fields: fieldChanges(its, patch),
  })
  const changed = withoutAbsent({ ...its, ...patch, changedAt: step.now }) as Case
  await step.tx.put(cases, changed)
  return changed
}

export async function makeCase(step: Step, its: Case): Promise<Case> {
  const { lastJoinedAt, stage } = its
  const fields = fieldChanges({}, { lastJoinedAt, stage })
  step.parts.push({ collection: 'cases', id: its._id, made: true, fields })
  await step.tx.add(cases, its)
  return its
}

/** Appends to the history in the actor's name. */
export const tellHistory = (
  { tx, actor, now }: Step,
  event: Omit<TipEvent, '_id' | 'at' | 'actor'>,
): Promise<void> => happen(tx, { at: now, actor, ...event })

/** Plans to tell the reporter, after the step can no longer be taken back. */
export async function tellReporter(step: Step, tipId: string, words: string): Promise<void> {
  step.reminders.push(await remind(step.tx, tipId, words, step.now))
}

export async function tellNewsroom(
  step: Step,
  event: Omit<NewsEvent, '_id' | 'fannedOut' | 'at'>,
): Promise<void> {
  step.news.push(await announce(step.tx, { at: step.now, ...event }))
}

interface Finish {
  /** What to show afterwards. */
  item: Undo['item']
  /** What to show after an undo; the same unless said otherwise. */
  from?: Undo['item']
  words: string
  internal?: boolean
}

/** Remembers how to take the step back. */
export async function finishStep(step: Step, { item, from, words, internal }: Finish) {
  const until = step.now + UNDO_WINDOW
  const undo: Undo = {
    _id: newId('undo'),
    actor: step.caller.personId,
    words,
    item: from ?? item,
    parts: step.parts,
    reminders: step.reminders,
    news: step.news,
    internal: internal ?? false,
    at: step.now,
    until,
  }
  await step.tx.add(undos, undo)
  return { item, undoId: undo._id, until, words } satisfies Effect
}
