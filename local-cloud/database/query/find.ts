import { decodeBody } from '../ejson'
import type { CollectionInfo } from '../store/catalog'
import type { Connection } from '../store/connection'
import { countAll, countIndex, type StoredRow, scanAll, scanIndex } from '../store/scan'
import type { Doc } from '../types'
import { compileMatch, type Matcher } from './match'
import { distanceOf, nearClauseOf } from './near'
import { choosePlan, type Group, type IndexPlan } from './plan'
import { orderBy, type SortKey, sortDocs } from './sort'

/** Where documents are read: the live store, or a transaction's snapshot with its own writes over it. */
export interface Source {
  connection: Connection
  collection: CollectionInfo
  /** Rows of the snapshot that the transaction has replaced or removed, and what stands in their place. */
  overlay?: { hidden: ReadonlySet<number>; docs: readonly Doc[] }
}

export interface FindOptions {
  query: Doc
  sort: readonly SortKey[]
  skip: number
  limit: number
  /** What `$expr` may name: the `let` of a `$lookup`. */
  variables?: Doc
}

/** A document found. Parsed only when someone looks. */
export class Found {
  #doc: Doc | undefined

  constructor(
    readonly rid: number,
    readonly body: string,
    doc?: Doc,
  ) {
    this.#doc = doc
  }

  get doc(): Doc {
    this.#doc ??= decodeBody(this.body)
    return this.#doc
  }
}

/** Documents of the overlay have no row. */
export const NO_ROW = -1

export function find(source: Source, options: FindOptions): Found[] {
  const { query, sort, skip, limit } = options
  const match = compileMatch(query, options.variables)
  const near = nearClauseOf(query)
  if (near !== undefined && sort.length === 0) {
    const found = gather(source, match, query, [], Number.POSITIVE_INFINITY)
    const measured = found.map((item) => ({ item, distance: distanceOf(item.doc, near) }))
    measured.sort((a, b) => a.distance - b.distance)
    return measured.slice(skip, skip + limit).map((entry) => entry.item)
  }
  return gather(source, match, query, sort, skip + limit).slice(skip, skip + limit)
}

export function count(source: Source, query: Doc): number {
  const match = compileMatch(query)
  const { connection, collection, overlay } = source
  if (overlay === undefined) {
    if (Object.keys(query).length === 0) return countAll(connection, collection)
    const plan = choosePlan(collection, query, [])
    if (plan?.exact && !plan.repeats) {
      return countIndex(connection, collection, plan.index, plan.groups.flat())
    }
  }
  return gather(source, match, query, [], Number.POSITIVE_INFINITY).length
}

function gather(
  source: Source,
  match: Matcher,
  query: Doc,
  sort: readonly SortKey[],
  need: number,
): Found[] {
  const plan = choosePlan(source.collection, query, sort)
  const own = (source.overlay?.docs ?? []).filter(match).map((doc) => new Found(NO_ROW, '', doc))
  const fromStore =
    plan === undefined
      ? collect(source, scanAll(source.connection, source.collection), match, sort, need)
      : byPlan(source, plan, match, sort, need)
  if (own.length === 0) return fromStore
  const all = [...fromStore, ...own]
  return sort.length === 0 ? all : sortDocs(all, (found) => found.doc, sort)
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
    const rows = scanIndex(connection, collection, plan.index, group, plan.backward)
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
