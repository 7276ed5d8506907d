import type { casesApi } from '@core/cases/api'
import type { Sort } from '@core/cases/order'
import type { Queue } from '@core/cases/queues'
import type { DeskItem, QueueRow, Tally, Undoable } from '@core/cases/views'
import type { Parsed } from '@core/kit/contract'
import type { Cursor } from '@core/kit/page'
import type { CategoryId } from '@core/tips/categories'
import { create } from 'zustand'

export type Which = Pick<QueueRow, 'kind' | 'id'>
export const CASE_FORMS = [
  'assign',
  'claim',
  'drop',
  'evidence',
  'strike',
  'care',
  'verdict',
  'close',
  'reopen',
  'again',
  'split',
  'join',
] as const
export type CaseForm = (typeof CASE_FORMS)[number]
export type FormName = 'accept' | 'ask' | 'decline' | 'merge' | 'restore' | 'refer' | CaseForm

/** Letters a search takes. */
export const MOST_WORDS = 40

/** What the list shows. */
export interface Showing {
  queue: Queue
  sort: Sort
  mine: boolean
  communityId?: string | undefined
  categoryId?: CategoryId | undefined
  /** Being searched for; the list then shows what was found in every queue. */
  words?: string | undefined
}

/** Something that sends waits for Enter here (DESIGN-UI §6.3). */
export interface Pending {
  words: string
  run: () => Promise<void>
}

export interface Inbox {
  /** The list with what is open beside it, or one case with room to work on it. */
  page: 'inbox' | 'case'
  showing: Showing
  rows: QueueRow[]
  next: Cursor | null
  version: number
  tally: Tally | undefined
  /** Server clock minus this one, ms. */
  drift: number
  list: 'loading' | 'ready' | 'failed'
  /** The last poll got no answer. */
  cutOff: boolean
  /** Said aloud when rows come in by themselves. */
  news: string
  selected: Which | undefined
  item: DeskItem | undefined
  itemFailed: string | undefined
  form: FormName | undefined
  /** Which claim, row of evidence or factor the form is about. */
  formFor: string | undefined
  pending: Pending | undefined
  undo: Undoable | undefined
  /** The server's refusal, until it is read. */
  refusal: string | undefined
  busy: boolean
  /** The other half of a comparison. */
  beside: DeskItem | undefined
  /** Which photo is shown large. */
  photo: number | undefined
  help: boolean
  drawer: boolean
  /** Rows chosen for a step on many; absent while nothing is being chosen. */
  chosen: readonly Which[] | undefined
}

export const fresh = (page: Inbox['page'] = 'inbox'): Inbox => ({
  page,
  showing: { queue: 'triage', sort: 'due', mine: false },
  rows: [],
  next: null,
  version: 0,
  tally: undefined,
  drift: 0,
  list: 'loading',
  cutOff: false,
  news: '',
  selected: undefined,
  item: undefined,
  itemFailed: undefined,
  form: undefined,
  formFor: undefined,
  pending: undefined,
  undo: undefined,
  refusal: undefined,
  busy: false,
  beside: undefined,
  photo: undefined,
  help: false,
  drawer: false,
  chosen: undefined,
})

/** The inbox as it stands on this screen. Behaviour is in the files beside it. */
export const useInbox = create<Inbox>(() => fresh())

export const inbox = () => useInbox.getState()
export const setInbox = (change: Partial<Inbox>) => useInbox.setState(change)

export const isSame = (a: Which | undefined, b: Which | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.id === b.id

/** The server's time now. */
export const serverNow = (): number => Date.now() + inbox().drift

/** What the server is asked for, from what is shown. */
export function asked({ queue, sort, mine, communityId, categoryId }: Showing) {
  return {
    ...{ queue, sort, mine },
    ...(communityId ? { communityId } : {}),
    ...(categoryId ? { categoryId } : {}),
  } satisfies Parsed<typeof casesApi.listQueue>
}
