import { casesApi } from '@core/cases/api'
import type { DeskItem } from '@core/cases/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { inbox, isSame, setInbox, type Which } from './inbox-store'

const CLOSED = {
  form: undefined,
  pending: undefined,
  beside: undefined,
  photo: undefined,
  drawer: false,
} as const

/** Opens a row; nothing = back to the list. */
export function select(which: Which | undefined): void {
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
  try {
    const item = await call(casesApi.open, selected)
    if (!isSame(inbox().selected, selected)) return
    showItem(item)
    if (item.row.unread) await read(item)
  } catch (failure) {
    if (isSame(inbox().selected, selected)) setInbox({ itemFailed: asAppError(failure).message })
  }
}

/** Shows an item and brings its row in the list up to it. An accepted tip is open as its case. */
export function showItem(item: DeskItem): void {
  const { kind, id } = item.row
  const rows = inbox().rows.map((row) => (isSame(row, item.row) ? item.row : row))
  setInbox({ item, rows, selected: { kind, id }, itemFailed: undefined })
}

async function read({ row }: DeskItem): Promise<void> {
  const { kind, id } = row
  await call(casesApi.markRead, { kind, id })
  const rows = inbox().rows.map((one) => (isSame(one, row) ? { ...one, unread: false } : one))
  setInbox({ rows })
}
