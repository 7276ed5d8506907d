import { countAll, countIndex } from '../store/scan'
import type { Doc } from '../types'
import { gather } from './gather'
import { compileMatch } from './match'
import { distanceOf, nearClauseOf } from './near'
import { choosePlan } from './plan'
import type { SortKey } from './sort'
import type { Found, Source } from './source'

export interface FindOptions {
  query: Doc
  sort: readonly SortKey[]
  skip: number
  limit: number
  /** What `$expr` may name: the `let` of a `$lookup`. */
  variables?: Doc
}

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
