import { Long, ObjectId } from 'bson'
import { type DatabaseError, writeError } from '../errors'
import { sortValue } from '../query/sort'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import type { IndexInfo } from './catalog'

/** MongoDB's E11000, in the words of the samples (wire protocol §9). */
export function duplicateKey(index: IndexInfo, doc: Doc): DatabaseError {
  const fields = index.keys.map(({ path }) => `${path}: ${show(sortValue(doc, path, 1))}`)
  return writeError(
    `E11000 duplicate key error collection: ${index.collection} index: ${index.name} dup key: { ${fields.join(', ')} }`,
  )
}

function show(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (value instanceof Long) return value.toString()
  if (Array.isArray(value)) return `[ ${value.map(show).join(', ')} ]`
  if (!isPlainObject(value)) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${show(item)}`)
    .join(', ')} }`
}
