import { casesApi } from '@core/cases/api'
import type { DeskItem, QueueRow } from '@core/cases/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { inbox, isSame, setInbox, type Which } from './inbox-store'

const CLOSED = {
  form: undefined,
  formFor: undefined,
  pending: undefined,
  beside: undefined,
  photo: undefined,
  drawer: false,
} as const

/** Counts what was asked for and shown; an answer to an older question is dropped. */
let reading = 0

/** Opens a row; nothing = back to the list. What is on its way from before is not shown any more. */
export function select(which: Which | undefined): void {
  reading += 1
  const selected = which && { kind: which.kind, id: which.id }
  setInbox({ ...CLOSED, selected, item: undefined, itemFailed: undefined })
  if (selected) void openSelected()
}

/** One row down or up; stays at the ends. */
export function step(by: 1 | -1): void {
  const { rows, selected } = inbox()
  const here = rows.findIndex((row) => isSame(row, selected))
  const there = rows[here < 0 ? 0 : here + by]
  if (!there) return
  select(there)
}

/** The row to go to when this one leaves the list. */
export function neighbour(): Which | undefined {
  const { rows, selected } = inbox()
  const here = rows.findIndex((row) => isSame(row, selected))
  return here < 0 ? undefined : (rows[here + 1] ?? rows[here - 1])
}

/** Fetches what is open, and remembers that it was read. */
export async function openSelected(): Promise<void> {
  const { selected } = inbox()
  if (!selected) return
  reading += 1
  const mine = reading
  try {
    const item = await call(casesApi.open, selected)
    if (mine !== reading) return
    showItem(item, selected)
    if (item.row.unread) await read(item)
  } catch (failure) {
    if (mine === reading) setInbox({ itemFailed: asAppError(failure).message })
  }
}

/**
 * Brings its row in the list up to an item, and shows it to whoever still looks at where it came
 * from: somebody who walked on meanwhile, or back to the list, stays where they are. An accepted tip is
 * open as its case.
 */
export function showItem(item: DeskItem, from: Which | undefined = item.row): void {
  const { kind, id } = item.row
  const rows = inbox().rows.map((row) => (isSame(row, item.row) ? item.row : row))
  setInbox({ rows: asRead(rows) })
  const { selected } = inbox()
  if (!isSame(selected, from)) return
  reading += 1
  setInbox({ item, selected: { kind, id }, itemFailed: undefined })
}

/** When rows had last changed that were opened here: a list on its way does not know of it yet. */
const seen = new Map<string, number>()

/** Rows without the mark 未读 where what they say has been seen on this screen. */
export const asRead = (rows: QueueRow[]): QueueRow[] =>
  rows.map((row) =>
    row.unread && seen.get(row.id) === row.changedAt ? { ...row, unread: false } : row,
  )

async function read({ row }: DeskItem): Promise<void> {
  const { kind, id, changedAt } = row
  await call(casesApi.markRead, { kind, id })
  seen.set(id, changedAt)
  setInbox({ rows: asRead(inbox().rows) })
}
