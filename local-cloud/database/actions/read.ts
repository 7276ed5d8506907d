import { encodeBody } from '../ejson'
import { requestFailed } from '../errors'
import { count, find } from '../query/find'
import { compileProjection } from '../query/projection'
import { parseSort } from '../query/sort'
import { type Found, NO_ROW } from '../query/source'
import { limitOf, natural, optionalObject, queryOf } from './body'
import type { Action } from './context'

/** No reply is larger than MongoDB's largest document. */
export const MAX_RESULT_BYTES = 16 * 1024 * 1024

export const getDocument: Action = (body, { store, target }) => {
  const collection = store.catalog.get(body.collectionName)
  const projection = optionalObject(body, 'projection')
  const found = find(target.source(collection), {
    query: queryOf(body),
    sort: parseSort(optionalObject(body, 'order') ?? {}),
    skip: natural(body, 'offset'),
    limit: limitOf(body),
  })
  const project = projection === undefined ? undefined : compileProjection(projection)
  const list = found.map((item) =>
    project === undefined ? textOf(item) : encodeBody(project(item.doc)),
  )
  assertResultSize(list)
  return { data: { list } }
}

function textOf(found: Found): string {
  return found.rid === NO_ROW ? encodeBody(found.doc) : found.body
}

/** Throws DATABASE_REQUEST_FAILED when the documents do not fit a reply. */
export function assertResultSize(list: readonly string[]): void {
  let bytes = 0
  for (const text of list) bytes += text.length
  if (bytes * 3 <= MAX_RESULT_BYTES) return
  bytes = 0
  for (const text of list) bytes += Buffer.byteLength(text)
  if (bytes > MAX_RESULT_BYTES) {
    throw requestFailed(`query result exceeds the limit of ${MAX_RESULT_BYTES} bytes: ${bytes}`)
  }
}

export const calculateDocument: Action = (body, { store, target }) => {
  const collection = store.catalog.get(body.collectionName)
  return { data: { total: count(target.source(collection), queryOf(body)) } }
}
