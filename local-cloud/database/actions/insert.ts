import { randomBytes } from 'node:crypto'
import { encodeBody, parseEjsonObject } from '../ejson'
import { encodeValue } from '../encode-key'
import { invalidParam } from '../errors'
import { find } from '../query/find'
import type { CollectionInfo } from '../store/catalog'
import { duplicateKey } from '../store/duplicate'
import { rowById } from '../store/scan'
import type { Change } from '../store/store'
import type { Doc } from '../types'
import { resolveServerDates } from '../write/server-date'
import { assertId, assertSize, assertStorable } from '../write/storable'
import type { Action, Context } from './context'

/** As MongoDB's ordered insert: documents before one that fails stay inserted. */
export const insertDocument: Action = (body, context) => {
  const collection = context.store.catalog.get(body.collectionName)
  const data = typeof body.data === 'string' ? [body.data] : body.data
  if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be documents')
  const changes = data.map((text) =>
    insertion(collection, parseEjsonObject(text, 'data'), context.now),
  )
  context.target.assertFree(changes)
  for (const change of changes) insertOne(change, context)
  return { data: { insertedIds: changes.map((change) => idText(change.after?._id)) } }
}

/** A document made ready to be stored: server dates put in, `_id` made and in front, limits checked. */
export function insertion(collection: CollectionInfo, raw: Doc, now: number): Change {
  const doc = resolveServerDates(raw, now) as Doc
  const after = withId(doc)
  assertId(after._id)
  assertStorable(after)
  const body = encodeBody(after)
  assertSize(body)
  return { collection, rid: undefined, before: undefined, after, body }
}

function withId(doc: Doc): Doc {
  const [first] = Object.keys(doc)
  if (first === '_id') return doc
  const { _id = randomBytes(16).toString('hex'), ...rest } = doc
  return { _id, ...rest }
}

export function insertOne(change: Change, { store, target }: Context): void {
  const { collection } = change
  const source = target.source(collection)
  const id = change.after?._id
  const taken =
    source.overlay === undefined
      ? rowById(store.connection, collection, encodeValue(id)) !== undefined
      : find(source, { query: { _id: { $eq: id } }, sort: [], skip: 0, limit: 1 }).length > 0
  if (taken) throw duplicateKey(collection.idIndex, change.after as Doc)
  target.put(change)
}

function idText(id: unknown): unknown {
  return typeof id === 'object' && id !== null ? String(id) : id
}
