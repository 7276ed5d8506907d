import * as z from 'zod/mini'
import { CATEGORY_IDS } from '../tips/categories'
import { HOPES, IDENTITY_LEVELS, KNOWN_BY } from '../tips/draft'
import { TIP_STATES } from '../tips/lifecycle'
import { STATUS_KEYS } from '../tips/status'
import { CAPACITIES } from '../tips/tip'
import { EventView, MessageView, PhotoView, PlaceView } from '../tips/views'
import { CHECK_IDS } from './checklist'
import { OPEN_QUEUES, QUEUES } from './queues'
import { CaseWork, HandoverView } from './work-views'

/** One row of the queue: a tip while nobody accepted it, a case afterwards. */
export const QueueRow = z.object({
  kind: z.enum(['tip', 'case']),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  community: z.string(),
  /** `信息员 刘桂芳`, `居民（不公开姓名）`, `居民（密封）`, `3 位居民`. */
  source: z.string(),
  queue: z.enum(QUEUES),
  status: z.enum(STATUS_KEYS),
  urgent: z.boolean(),
  sealed: z.boolean(),
  photos: z.number(),
  similar: z.number(),
  /** Not yet opened by the caller since it last changed. */
  unread: z.boolean(),
  claimedBy: z.nullable(z.object({ personId: z.string(), name: z.string() })),
  /** Null while it waits for nobody's clock at the desk. */
  dueAt: z.nullable(z.number()),
  createdAt: z.number(),
  changedAt: z.number(),
})
export type QueueRow = z.infer<typeof QueueRow>

export const NoteView = z.object({
  noteId: z.string(),
  name: z.string(),
  text: z.string(),
  at: z.number(),
})

export type NoteView = z.infer<typeof NoteView>

/** Another tip or case that may be the same matter, with the reason in words (C2). */
export const Suspect = z.object({
  kind: z.enum(['tip', 'case']),
  id: z.string(),
  number: z.string(),
  text: z.string(),
  score: z.number(),
  reason: z.string(),
})
export type Suspect = z.infer<typeof Suspect>

/** One tip as editors see it. The reporter's name only where the level allows (T2). */
export const DeskTip = z.object({
  tipId: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.enum(TIP_STATES),
  text: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  place: PlaceView,
  happenedAt: z.number(),
  knownBy: z.enum(KNOWN_BY),
  toldParty: z.nullable(z.string()),
  hasPapers: z.boolean(),
  hopes: z.array(z.enum(HOPES)),
  identity: z.enum(IDENTITY_LEVELS),
  capacity: z.enum(CAPACITIES),
  reporterName: z.nullable(z.string()),
  /** Masked; `people.revealPhone` shows it and logs that it did. */
  phone: z.nullable(z.string()),
  /** Tips of the same informant that were accepted before; null for everybody else. */
  acceptedBefore: z.nullable(z.number()),
  conflict: z.nullable(z.string()),
  dictation: z.nullable(z.object({ teller: z.nullable(z.string()), channel: z.string() })),
  photos: z.array(PhotoView),
  photosToCome: z.number(),
  urgent: z.boolean(),
  /** What was asked for, why it was declined, or why the safety check stopped it. */
  word: z.nullable(
    z.object({ text: z.string(), helper: z.nullable(z.string()), phone: z.nullable(z.string()) }),
  ),
  /** The words with what may not be public taken out: a start for the editor's rewrite. */
  rewrite: z.object({ title: z.string(), summary: z.string() }),
  createdAt: z.number(),
})
export type DeskTip = z.infer<typeof DeskTip>

/** A tick on the checklist (DESIGN-UI §3.2). */
export const CheckView = z.object({
  check: z.enum(CHECK_IDS),
  name: z.string(),
  at: z.number(),
})
export type CheckView = z.infer<typeof CheckView>

/** Everything the middle and right columns need for one row of the queue. */
export const DeskItem = z.object({
  row: QueueRow,
  /** The tip itself, or all tips of the case, newest first. */
  tips: z.array(DeskTip),
  its: z.nullable(CaseWork),
  suspects: z.array(Suspect),
  events: z.array(EventView),
  messages: z.array(MessageView),
  notes: z.array(NoteView),
  checks: z.array(CheckView),
  claimedBy: z.nullable(z.object({ personId: z.string(), name: z.string() })),
  mine: z.boolean(),
  /** What whoever had it before told whoever has it now. */
  handover: z.nullable(HandoverView),
})
export type DeskItem = z.infer<typeof DeskItem>

/** What an undo button needs: which step, and until when it can be taken back (10 s). */
export const Undoable = z.object({
  undoId: z.nullable(z.string()),
  until: z.number(),
  words: z.string(),
})
export type Undoable = z.infer<typeof Undoable>

/** What a step at the desk answers: the item as it is now, and how to take the step back. */
export const Step = z.object({ item: DeskItem, undo: Undoable })

/** The numbers of the tabs and the top bar; the queues that only grow are not counted. */
export const Tally = z.object({
  counts: z.record(z.enum(OPEN_QUEUES), z.number()),
  dueToday: z.number(),
  overdue: z.number(),
  /** The next deadline of all open work, for the empty queue. */
  nextDueAt: z.nullable(z.number()),
  now: z.number(),
})
export type Tally = z.infer<typeof Tally>
