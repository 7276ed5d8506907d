import type { Doc } from './types'
import { isPlainObject } from './values'

type Leaf = (value: unknown) => boolean

export function isArrayIndex(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part)
}

/**
 * Visits what a dotted path reaches, as MongoDB's matcher does: objects inside arrays are entered, a numeric part also
 * picks an element, a missing field is visited as undefined. Stops, answering true, when a visit answers true.
 */
export function someAtPath(
  value: unknown,
  parts: readonly string[],
  at: number,
  leaf: Leaf,
): boolean {
  const part = parts[at]
  if (part === undefined) return leaf(value)
  if (Array.isArray(value)) return someInArray(value, parts, at, leaf)
  if (isPlainObject(value)) return someAtPath(ownField(value, part), parts, at + 1, leaf)
  return leaf(undefined)
}

function someInArray(items: unknown[], parts: readonly string[], at: number, leaf: Leaf): boolean {
  const part = parts[at] as string
  if (isArrayIndex(part) && Number(part) < items.length) {
    if (someAtPath(items[Number(part)], parts, at + 1, leaf)) return true
  }
  return items.some((item) => isPlainObject(item) && someAtPath(item, parts, at, leaf))
}

export function ownField(object: Doc, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
