import { writeError } from '../errors'
import { isArrayIndex } from '../paths'
import type { Doc } from '../types'
import { isPlainObject } from '../values'

/** MongoDB pads an array with null up to an index set beyond its end, but not without bound. */
const MAX_PADDING = 1_500_000

type Container = Doc | unknown[]

/** The last container of a path and the key in it. */
export interface Place {
  container: Container
  key: string
}

export function readPlace(place: Place): unknown {
  const { container, key } = place
  if (Array.isArray(container)) return container[Number(key)]
  return Object.hasOwn(container, key) ? container[key] : undefined
}

export function writePlace(place: Place, value: unknown): void {
  const { container, key } = place
  if (!Array.isArray(container)) {
    container[key] = value
    return
  }
  const index = Number(key)
  if (index - container.length > MAX_PADDING) throw writeError('cannot backfill array that far')
  while (container.length < index) container.push(null)
  container[index] = value
}

/** Finds where a path leads without making anything; undefined when something on the way is missing. */
export function findPlace(doc: Doc, path: string): Place | undefined {
  const parts = path.split('.')
  let at: unknown = doc
  for (const part of parts.slice(0, -1)) {
    if (Array.isArray(at)) at = isArrayIndex(part) ? at[Number(part)] : undefined
    else at = isPlainObject(at) && Object.hasOwn(at, part) ? at[part] : undefined
  }
  const key = parts.at(-1) as string
  if (Array.isArray(at)) return isArrayIndex(key) ? { container: at, key } : undefined
  return isPlainObject(at) ? { container: at, key } : undefined
}

/** The same, making objects for what is missing; refuses to go through scalars, null included. */
export function makePlace(doc: Doc, path: string): Place {
  const parts = path.split('.')
  let container: Container = doc
  for (const [i, part] of parts.slice(0, -1).entries()) {
    const place: Place = { container: checked(container, part, parts[i - 1]), key: part }
    let next = readPlace(place)
    if (next === undefined) {
      next = {}
      writePlace(place, next)
    }
    if (!Array.isArray(next) && !isPlainObject(next)) {
      throw cannotCreate(parts[i + 1] as string, part, next)
    }
    container = next
  }
  const key = parts.at(-1) as string
  return { container: checked(container, key, parts.at(-2)), key }
}

function checked(container: Container, key: string, name: string | undefined): Container {
  if (Array.isArray(container) && !isArrayIndex(key)) {
    throw cannotCreate(key, name ?? '', container)
  }
  return container
}

function cannotCreate(field: string, name: string, value: unknown): Error {
  const shown = JSON.stringify(value)?.slice(0, 200)
  return writeError(`Cannot create field '${field}' in element {${name}: ${shown}}`)
}
