import { FIRST_CHUNK, type StoredRow, scanAll, scanIndex } from '../store/scan'
import type { Doc } from '../types'
import type { Matcher } from './match'
import { choosePlan, chooseUnion, type Group, type IndexPlan } from './plan'
import { orderBy, type SortKey, sortDocs } from './sort'
import { Found, NO_ROW, type Source } from './source'

/** The first `need` matching documents in order, by the best index there is. Without an order: any that match. */
export function gather(
  source: Source,
  match: Matcher,
  query: Doc,
  sort: readonly SortKey[],
  need: number,
): Found[] {
  const own = (source.overlay?.docs ?? []).filter(match).map((doc) => new Found(NO_ROW, '', doc))
  const fromStore = stored(source, match, query, sort, need)
  if (own.length === 0) return fromStore
  const all = [...fromStore, ...own]
  return sort.length === 0 ? all : sortDocs(all, (found) => found.doc, sort)
}

function stored(
  source: Source,
  match: Matcher,
  query: Doc,
  sort: readonly SortKey[],
  need: number,
): Found[] {
  const { connection, collection } = source
  const plan = choosePlan(collection, query, sort)
  const union = plan?.narrowed ? undefined : chooseUnion(collection, query)
  if (union !== undefined) {
    return collect(source, unseen(unionRows(source, union), new Set()), match, sort, need)
  }
  if (plan !== undefined) return byPlan(source, plan, match, sort, need)
  return collect(source, scanAll(connection, collection), match, sort, need)
}

function* unionRows({ connection, collection }: Source, plans: IndexPlan[]): Generator<StoredRow> {
  for (const { index, groups } of plans) {
    const scan = { index, intervals: groups.flat(), backward: false, enough: FIRST_CHUNK }
    yield* scanIndex(connection, collection, scan)
  }
}

function byPlan(
  source: Source,
  plan: IndexPlan,
  match: Matcher,
  sort: readonly SortKey[],
  need: number,
): Found[] {
  const seen = plan.repeats ? new Set<number>() : undefined
  const test = plan.exact ? undefined : match
  const rowsOf = (group: Group): Iterable<StoredRow> => {
    const { connection, collection } = source
    const { index, backward } = plan
    const enough = test === undefined && !seen ? Math.max(1, need) : FIRST_CHUNK
    const rows = scanIndex(connection, collection, { index, intervals: group, backward, enough })
    return seen === undefined ? rows : unseen(rows, seen)
  }
  if (sort.length === 0 || plan.sorted === 0) {
    return collect(source, rowsInTurn(plan.groups, rowsOf), test, sort, need)
  }
  const pages = plan.groups.map((group) =>
    page(
      visible(source, rowsOf(group)),
      test,
      sort.slice(0, plan.sorted),
      need,
      plan.sorted < sort.length,
    ),
  )
  const [only] = pages
  if (only !== undefined && pages.length === 1 && plan.sorted === sort.length) return only
  return sortDocs(pages.flat(), (found) => found.doc, sort)
}

function* rowsInTurn(
  groups: readonly Group[],
  rowsOf: (group: Group) => Iterable<StoredRow>,
): Generator<StoredRow> {
  for (const group of groups) yield* rowsOf(group)
}

function* unseen(rows: Iterable<StoredRow>, seen: Set<number>): Generator<StoredRow> {
  for (const row of rows) {
    if (seen.has(row.rid)) continue
    seen.add(row.rid)
    yield row
  }
}

function* visible(source: Source, rows: Iterable<StoredRow>): Generator<StoredRow> {
  const hidden = source.overlay?.hidden
  for (const row of rows) if (!hidden?.has(row.rid)) yield row
}

/** Reads rows already in order until there are enough; with `ties`, goes on while the known order is the same. */
function page(
  rows: Iterable<StoredRow>,
  test: Matcher | undefined,
  known: readonly SortKey[],
  need: number,
  ties: boolean,
): Found[] {
  const found: Found[] = []
  const order = orderBy(known)
  for (const row of rows) {
    const item = new Found(row.rid, row.body)
    if (test !== undefined && !test(item.doc)) continue
    if (found.length >= need) {
      const last = found.at(-1)
      if (!ties || last === undefined || order(last.doc, item.doc) !== 0) break
    }
    found.push(item)
    if (!ties && found.length >= need) break
  }
  return found
}

/** Reads all rows, keeping no more than a few times what is needed. */
function collect(
  source: Source,
  rows: Iterable<StoredRow>,
  test: Matcher | undefined,
  sort: readonly SortKey[],
  need: number,
): Found[] {
  let found: Found[] = []
  const sorted = (): Found[] => (sort.length === 0 ? found : sortDocs(found, (f) => f.doc, sort))
  for (const row of visible(source, rows)) {
    const item = new Found(row.rid, row.body)
    if (test !== undefined && !test(item.doc)) continue
    found.push(item)
    if (sort.length === 0 && found.length >= need) break
    if (found.length > need * 4 + 1000) found = sorted().slice(0, need)
  }
  return sorted()
}
