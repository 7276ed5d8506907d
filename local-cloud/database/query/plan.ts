import type { CollectionInfo, IndexInfo } from '../store/catalog'
import type { Doc } from '../types'
import { boundsOf, type IndexBounds, type Interval } from './bounds'
import { type Conjunction, conjunctionsOf } from './conjunctions'
import type { SortKey } from './sort'

/** Intervals whose keys share a beginning, so that within the group the index is in the order asked for. */
export type Group = Interval[]

export interface IndexPlan {
  index: IndexInfo
  groups: Group[]
  backward: boolean
  /** How many of the sort keys hold within a group; all of them: a page may stop early. */
  sorted: number
  exact: boolean
  /** The index may list a document more than once. */
  repeats: boolean
  /** Only a part of the index is read. */
  narrowed: boolean
}

interface Candidate extends IndexPlan {
  score: number
}

/** The index to read, or undefined to read every document. */
export function choosePlan(
  collection: CollectionInfo,
  query: Doc,
  sort: readonly SortKey[],
): IndexPlan | undefined {
  return bestPlan(collection, conjunctionsOf(query), sort)
}

/** For `$or` over fields that no one index holds: an index for each alternative, if all have one. */
export function chooseUnion(collection: CollectionInfo, query: Doc): IndexPlan[] | undefined {
  const conjunctions = conjunctionsOf(query)
  if (conjunctions.length < 2) return undefined
  const plans = conjunctions.map((conjunction) => bestPlan(collection, [conjunction], []))
  const found = plans.filter((plan) => plan !== undefined)
  return found.length === plans.length ? found : undefined
}

function bestPlan(
  collection: CollectionInfo,
  conjunctions: Conjunction[],
  sort: readonly SortKey[],
): IndexPlan | undefined {
  let best: Candidate | undefined
  for (const index of [collection.idIndex, ...collection.indexes]) {
    if (!mayHelp(index, conjunctions, sort)) continue
    const candidate = planFor(index, conjunctions, sort)
    if (candidate.score > (best?.score ?? 0)) best = candidate
  }
  return best
}

// Worth a plan only if its first component is asked for, or sorted by, everywhere.
function mayHelp(
  { keys }: IndexInfo,
  conjunctions: Conjunction[],
  sort: readonly SortKey[],
): boolean {
  const first = keys[0]?.path ?? ''
  return sort[0]?.path === first || conjunctions.every(({ atoms }) => atoms.has(first))
}

function planFor(
  index: IndexInfo,
  conjunctions: Conjunction[],
  sort: readonly SortKey[],
): Candidate {
  const bounds = conjunctions.map((conjunction) => boundsOf(index, conjunction))
  const points = Math.min(...bounds.map((bound) => bound.points))
  const order = bestOrder(index, points, sort)
  const ranged = bounds.every((bound) => bound.ranged || bound.points > points)
  const narrowed = points > 0 || ranged
  const fullySorted = sort.length > 0 && order.sorted === sort.length
  const orderScore = fullySorted ? 4 : Math.min(order.sorted, 1)
  return {
    index,
    groups: groupsOf(bounds, order.prefix),
    backward: order.backward,
    sorted: order.sorted,
    exact: bounds.every((bound) => bound.exact),
    repeats: index.multikey.some(Boolean) || index.keys.some((k) => k.direction === '2dsphere'),
    narrowed,
    score: points * 10 + (ranged ? 5 : 0) + (narrowed || fullySorted ? orderScore : 0),
  }
}

interface Order {
  prefix: number
  sorted: number
  backward: boolean
}

/** Tries to serve the sort from the components after the fixed ones, or after fewer of them. */
function bestOrder(index: IndexInfo, points: number, sort: readonly SortKey[]): Order {
  let best: Order = { prefix: 0, sorted: 0, backward: false }
  for (let prefix = points; prefix >= 0 && sort.length > 0; prefix--) {
    const order = orderAfter(index, prefix, sort)
    if (order.sorted > best.sorted) best = order
  }
  return best
}

function orderAfter(index: IndexInfo, prefix: number, sort: readonly SortKey[]): Order {
  let at = prefix
  let sorted = 0
  let backward: boolean | undefined
  for (const { path, direction } of sort) {
    const fixed = index.keys.findIndex((key, i) => i < prefix && key.path === path)
    if (fixed >= 0 && !index.multikey[fixed]) {
      sorted++
      continue
    }
    const key = index.keys[at]
    if (key?.path !== path || index.multikey[at] || key.direction === '2dsphere') break
    const turned = key.direction !== direction
    if (backward !== undefined && backward !== turned) break
    backward = turned
    at++
    sorted++
  }
  return { prefix, sorted, backward: backward ?? false }
}

/** Gathers intervals by their first `prefix` components and joins those that overlap. */
function groupsOf(bounds: IndexBounds[], prefix: number): Group[] {
  const groups = new Map<string, Interval[]>()
  for (const interval of bounds.flatMap((bound) => bound.intervals)) {
    const name = interval.lo.toString('latin1', 0, interval.cuts[prefix] ?? 0)
    groups.set(name, [...(groups.get(name) ?? []), interval])
  }
  return [...groups.values()].map(merged)
}

function merged(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.lo, b.lo))
  const result: Interval[] = []
  for (const interval of sorted) {
    const last = result.at(-1)
    if (last === undefined || Buffer.compare(interval.lo, last.hi) > 0) result.push({ ...interval })
    else if (Buffer.compare(interval.hi, last.hi) > 0) last.hi = interval.hi
  }
  return result
}
