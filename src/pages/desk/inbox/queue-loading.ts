import { casesApi } from '@core/cases/api'
import type { QueueRow } from '@core/cases/views'
import type { Cursor } from '@core/kit/page'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { asked, type Inbox, inbox, isSame, type Showing, setInbox } from './inbox-store'
import { asRead, openSelected, select } from './selection'

/** Pages a refresh goes through again at most; further down the list waits for its turn. */
const MOST_PAGES = 10

let turn = 0

type Loaded = Pick<Inbox, 'rows' | 'next' | 'version'> & { now: number }

/** The pages that were on the screen, again. */
async function loadPages(showing: Showing, wanted: number): Promise<Loaded> {
  if (showing.words) {
    const { version } = await call(casesApi.queueVersion, {})
    const found = await call(casesApi.search, { words: showing.words })
    return { ...found, next: null, version }
  }
  const rows = new Map<string, QueueRow>()
  let after: Cursor | null = null
  let first: Loaded | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const got: Loaded = await call(casesApi.listQueue, {
      ...asked(showing),
      ...(after ? { after } : {}),
    })
    first ??= got
    for (const row of got.rows) rows.set(row.id, row)
    after = got.next
    if (!after || rows.size >= wanted) break
  }
  if (!first) throw new Error('a list has a first page')
  return { rows: [...rows.values()], next: after, version: first.version, now: first.now }
}

function newsIn(rows: readonly QueueRow[], before: readonly QueueRow[]): string {
  const known = new Set(before.map((row) => row.id))
  const come = rows.filter((row) => !known.has(row.id) && row.unread)
  if (come.length === 0) return ''
  return come.length === 1 ? `新来一条：${come[0]?.title}` : `新来 ${come.length} 条`
}

/** Shows another part of the work, from its top. */
export async function show(change: Partial<Showing>): Promise<void> {
  const showing = { ...inbox().showing, ...change }
  setInbox({ showing, rows: [], next: null, list: 'loading', news: '' })
  await load(true)
}

/**
 * Loads the list; quietly keeps selection and place, or starts anew at the top, as it always does
 * when nothing stands there yet. Only the last one asked for is shown.
 */
export async function load(fromTop: boolean): Promise<void> {
  turn += 1
  const mine = turn
  const { showing, rows: before, list } = inbox()
  const anew = fromTop || list !== 'ready'
  try {
    const [loaded, tally] = await Promise.all([
      loadPages(showing, anew ? 1 : before.length),
      call(casesApi.tally, {}),
    ])
    if (mine !== turn) return
    const { now, next, version } = loaded
    const rows = asRead(loaded.rows)
    const news = anew ? '' : newsIn(rows, before)
    const drift = now - Date.now()
    const shown = { rows, next, version, tally, drift, list: 'ready', cutOff: false } as const
    setInbox({ ...shown, ...(news ? { news } : {}) })
    if (anew) selectFirst()
    else await followSelected()
  } catch (failure) {
    if (mine !== turn) return
    const { message } = asAppError(failure)
    setInbox(anew ? { list: 'failed', refusal: message } : { cutOff: true })
  }
}

/** The next page, at the end of what is there. */
export async function loadMore(): Promise<void> {
  const { showing, next } = inbox()
  if (!next || showing.words) return
  const mine = turn
  try {
    const got = await call(casesApi.listQueue, { ...asked(showing), after: next })
    if (mine !== turn) return
    const known = new Set(inbox().rows.map((row) => row.id))
    const more = got.rows.filter((row) => !known.has(row.id))
    setInbox({ rows: [...inbox().rows, ...more], next: got.next })
  } catch (failure) {
    setInbox({ refusal: asAppError(failure).message })
  }
}

/** On a wide screen something is always open; on a phone the list comes first. */
function selectFirst(): void {
  const { rows, selected, showing } = inbox()
  if (phone() || (selected && rows.some((row) => isSame(row, selected)))) return
  if (showing.words && rows.length === 0) return
  select(rows[0])
}

let phone = () => false

/** Tells whether there is one column only; then nothing opens by itself. */
export function onOneColumn(is: () => boolean): void {
  phone = is
}

/** What is open is fetched again when its row says that it changed. */
async function followSelected(): Promise<void> {
  const { rows, selected, item, busy } = inbox()
  if (!selected || busy) return
  const row = rows.find((one) => isSame(one, selected))
  if (!row || row.changedAt !== item?.row.changedAt) await openSelected()
}
