import { encodeComponent } from '../encode-key'
import { badValue, writeError } from '../errors'
import { cellKeys } from '../geo/cells'
import { someAtPath } from '../paths'
import type { Doc } from '../types'
import type { IndexInfo } from './catalog'

/** MongoDB refuses an index entry beyond this many bytes. */
export const MAX_INDEX_KEY_BYTES = 1024

const MAX_KEYS_PER_DOCUMENT = 10_000

/** The entries a document has in an index, and which of its components came from arrays. */
export interface IndexEntries {
  keys: Buffer[]
  multikey: boolean[]
}

/** Throws DATABASE_REQUEST_FAILED for parallel arrays, oversized values and bad geometry. */
export function indexEntries(index: IndexInfo, doc: Doc): IndexEntries {
  const parts = index.keys.map((key) => componentsOf(doc, key.path, key.direction))
  const multikey = parts.map((part) => part.isArray)
  assertOneArray(index, multikey)
  let keys: Buffer[] = [Buffer.alloc(0)]
  for (const part of parts) {
    keys = keys.flatMap((head) =>
      part.components.map((tail) => (head.length === 0 ? tail : Buffer.concat([head, tail]))),
    )
  }
  for (const key of keys) {
    if (key.length > MAX_INDEX_KEY_BYTES) {
      throw writeError(
        `WiredTigerIndex::insert: key too large to index, failing ${index.collection} ${index.name} ${key.length}`,
      )
    }
  }
  return { keys: keys.length > 1 ? distinct(keys) : keys, multikey }
}

interface Component {
  components: Buffer[]
  isArray: boolean
}

function componentsOf(doc: Doc, path: string, direction: 1 | -1 | '2dsphere'): Component {
  if (direction === '2dsphere')
    return { components: cellKeys(geometries(doc, path)), isArray: true }
  const { values, isArray } = indexedValues(doc, path)
  return { components: values.map((value) => encodeComponent(value, direction)), isArray }
}

/** The values of a path as an index sees them: array elements one by one, missing as null, `[]` as undefined. */
function indexedValues(doc: Doc, path: string): { values: unknown[]; isArray: boolean } {
  const parts = path.split('.')
  const values: unknown[] = []
  let isArray = false
  someAtPath(doc, parts, 0, (value) => {
    if (!Array.isArray(value)) values.push(value === undefined ? null : value)
    else {
      isArray = true
      if (value.length === 0) values.push(undefined)
      for (const item of value) values.push(item === undefined ? null : item)
    }
    return false
  })
  if (values.length === 0) values.push(null)
  if (values.length > MAX_KEYS_PER_DOCUMENT) throw badValue(`too many index keys for ${path}`)
  return { values, isArray: isArray || values.length > 1 }
}

/** A field may hold one geometry, an array of them, or a `[lng, lat]` pair. */
function geometries(doc: Doc, path: string): unknown[] {
  const found: unknown[] = []
  someAtPath(doc, path.split('.'), 0, (value) => {
    if (Array.isArray(value) && !value.every((item) => typeof item === 'number')) {
      found.push(...value)
    } else found.push(value)
    return false
  })
  return found
}

// `[a] [b]` both arrays would make a product of entries; MongoDB refuses it.
function assertOneArray(index: IndexInfo, multikey: boolean[]): void {
  const arrays = index.keys.filter((key, i) => multikey[i] && key.direction !== '2dsphere')
  const roots = new Set(arrays.map((key) => key.path.split('.')[0]))
  if (roots.size > 1) {
    throw writeError(`cannot index parallel arrays [${arrays.map((k) => k.path).join('] [')}]`)
  }
}

function distinct(keys: Buffer[]): Buffer[] {
  const seen = new Set<string>()
  return keys.filter((key) => {
    const text = key.toString('latin1')
    return seen.has(text) ? false : seen.add(text)
  })
}
