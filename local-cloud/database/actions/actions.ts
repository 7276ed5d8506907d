import { aggregateDocuments } from './aggregate'
import type { Action } from './context'
import { insertDocument } from './insert'
import { modifyDocument } from './modify'
import { calculateDocument, getDocument } from './read'
import { removeDocument } from './remove'

const addCollection: Action = (body, { store }) => {
  store.catalog.create(body.collectionName)
  return { data: {} }
}

/** Actions that only read: they need no SQLite write transaction. */
export const READS: Record<string, Action> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
}

export const WRITES: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
}
