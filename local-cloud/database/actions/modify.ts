import { equalValues } from '../compare'
import { encodeBody, parseEjsonObject } from '../ejson'
import { badValue, invalidParam } from '../errors'
import { find } from '../query/find'
import { isOperatorObject } from '../query/operator-object'
import { type Found, NO_ROW } from '../query/source'
import type { CollectionInfo } from '../store/catalog'
import type { Change } from '../store/store'
import type { Doc } from '../types'
import { compileUpdate, immutableId, type Updater } from '../update/update'
import { resolveServerDates } from '../write/server-date'
import { assertSize, assertStorable } from '../write/storable'
import { queryOf } from './body'
import type { Action, Body, Context } from './context'
import { insertion, insertOne } from './insert'

/** `doc.set`, `doc.update` and `where().update`; `updated` counts documents that really changed. */
export const modifyDocument: Action = (body, context) => {
  const collection = context.store.catalog.get(body.collectionName)
  const data = resolveServerDates(parseEjsonObject(body.data, 'data'), context.now) as Doc
  const query = queryOf(body)
  const limit = body.multi === true ? Number.POSITIVE_INFINITY : 1
  const change = body.merge === false ? replacement(data, body) : updater(data, context.now)
  const found = find(context.target.source(collection), { query, sort: [], skip: 0, limit })
  if (found.length === 0 && body.upsert === true) {
    return { data: { updated: 0, upsert_id: upsert(collection, query, change, context) } }
  }
  const work = (): number => applyAll(collection, found, change, context)
  const updated = found.length > 1 ? context.target.atomically(work) : work()
  return { data: { updated, upsert_id: null } }
}

function applyAll(
  collection: CollectionInfo,
  found: readonly Found[],
  change: Updater,
  { target }: Context,
): number {
  let updated = 0
  for (const item of found) {
    const next = changeOf(collection, item, change)
    if (next === undefined) continue
    target.put(next)
    updated++
  }
  return updated
}

function changeOf(collection: CollectionInfo, found: Found, change: Updater): Change | undefined {
  const before = found.doc
  const after = change(before)
  const body = encodeBody(after)
  const old = found.rid === NO_ROW ? encodeBody(before) : found.body
  if (body === old) return undefined
  assertSize(body)
  return { collection, rid: found.rid === NO_ROW ? undefined : found.rid, before, after, body }
}

function updater(data: Doc, now: number): Updater {
  const names = Object.keys(data)
  const operators = names.filter((name) => name.startsWith('$'))
  if (operators.length === 0) return compileUpdate({ $set: data }, now)
  if (operators.length < names.length) {
    throw badValue('an update holds either operators or fields, not both')
  }
  return compileUpdate(data, now)
}

function replacement(data: Doc, body: Body): Updater {
  if (body.multi === true) throw invalidParam('multi update is not supported for replacement')
  if (Object.keys(data).some((key) => key.startsWith('$'))) {
    throw badValue('the replacement document must not contain operators')
  }
  assertStorable(data)
  return (before) => {
    if ('_id' in data && before._id !== undefined && !equalValues(data._id, before._id)) {
      throw immutableId()
    }
    const { _id, ...rest }: Doc = data
    return { _id: before._id ?? _id, ...rest }
  }
}

/** The new document starts from what the query asks to be equal, as MongoDB does. */
function upsert(
  collection: CollectionInfo,
  query: Doc,
  change: Updater,
  context: Context,
): unknown {
  const seed: Doc = {}
  for (const [key, operand] of Object.entries(query)) {
    const value = isOperatorObject(operand) ? operand.$eq : operand
    if (!key.startsWith('$') && !key.includes('.') && value !== undefined) seed[key] = value
  }
  const { _id, ...rest }: Doc = change(seed)
  const doc = _id === undefined ? rest : { _id, ...rest }
  const made = insertion(collection, doc, context.now)
  context.target.assertFree([made])
  insertOne(made, context)
  return made.after?._id
}
