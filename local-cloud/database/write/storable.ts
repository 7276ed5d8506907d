import { writeError } from '../errors'
import { isPlainObject, TYPE, typeRank } from '../values'

/** BSON's cap on a document, and MongoDB's words when it is passed. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/** Refuses field names that could not be asked for again. `at` is where the value will stand. */
export function assertStorable(value: unknown, at = ''): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) assertStorable(item, `${at}.${i}`)
    return
  }
  if (!isPlainObject(value)) return
  for (const key of Object.keys(value)) {
    const path = at === '' ? key : `${at}.${key}`
    if (key.startsWith('$')) {
      throw writeError(
        `The dollar ($) prefixed field '${key}' in '${path}' is not valid for storage.`,
      )
    }
    if (key.includes('.') || key.includes('\0')) {
      throw writeError(`The dotted field '${key}' in '${path}' is not valid for storage.`)
    }
    assertStorable(value[key], path)
  }
}

export function assertId(id: unknown): void {
  const rank = typeRank(id)
  if (rank === TYPE.array || rank === TYPE.regex || rank === TYPE.undefined) {
    throw writeError("The '_id' value cannot be of type array, regex or undefined")
  }
}

export function assertSize(body: string): void {
  if (body.length * 3 <= MAX_DOCUMENT_BYTES) return
  const bytes = Buffer.byteLength(body)
  if (bytes > MAX_DOCUMENT_BYTES) {
    throw writeError(`Size of document is ${bytes}, greater than the maximum ${MAX_DOCUMENT_BYTES}`)
  }
}
