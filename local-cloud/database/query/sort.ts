import { compareValues } from '../compare'
import { badValue } from '../errors'
import { someAtPath } from '../paths'
import type { Doc } from '../types'

export interface SortKey {
  path: string
  direction: 1 | -1
}

type DocOrder = (a: Doc, b: Doc) => number

/** Reads `{field: 1 | -1}`; anything else is refused as MongoDB does. */
export function parseSort(spec: Doc): SortKey[] {
  return Object.entries(spec).map(([path, value]) => {
    const direction = Number(value)
    if (direction !== 1 && direction !== -1) {
      throw badValue(`bad sort specification: ${path} must be 1 or -1`)
    }
    if (path === '' || path.startsWith('$')) throw badValue(`bad sort field: ${path}`)
    return { path, direction }
  })
}

/** An array sorts by its smallest element ascending and by its largest descending; missing sorts as null. */
export function sortValue(doc: Doc, path: string, direction: 1 | -1): unknown {
  const parts = path.split('.')
  let best: unknown
  let found = false
  const take = (value: unknown): void => {
    if (!found || compareValues(value, best) * direction < 0) best = value
    found = true
  }
  someAtPath(doc, parts, 0, (value) => {
    if (!Array.isArray(value)) take(value === undefined ? null : value)
    else if (value.length === 0) take(undefined)
    else for (const item of value) take(item)
    return false
  })
  return found ? best : null
}

export function orderBy(keys: readonly SortKey[]): DocOrder {
  return (a, b) => {
    for (const { path, direction } of keys) {
      const order = compareValues(sortValue(a, path, direction), sortValue(b, path, direction))
      if (order !== 0) return order * direction
    }
    return 0
  }
}

/** Sorts stably, reading each document's keys once. */
export function sortDocs<T>(items: T[], docOf: (item: T) => Doc, keys: readonly SortKey[]): T[] {
  const keyed = items.map((item) => {
    const doc = docOf(item)
    return { item, values: keys.map((key) => sortValue(doc, key.path, key.direction)) }
  })
  keyed.sort((a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const order = compareValues(a.values[i], b.values[i])
      if (order !== 0) return order * (keys[i] as SortKey).direction
    }
    return 0
  })
  return keyed.map((entry) => entry.item)
}
