import path from 'node:path'
import { databaseFile } from '../../local-cloud/data-folder'
import { openDatabase } from '../../local-cloud/database/open-database'
import type { LocalDatabase } from '../../local-cloud/database/types'

const workerPath = path.resolve(__dirname, '../../dist/local-cloud/database-worker.js')

/** What somebody with the database in their hands can do: past every function, on a stopped cloud. */
export async function withFolder<T>(
  dataDir: string,
  work: (database: LocalDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ file: databaseFile(dataDir), workerPath })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Every document of a collection, as stored. */
export async function documentsOf<T = Record<string, unknown>>(
  database: LocalDatabase,
  name: string,
): Promise<T[]> {
  const rows: T[] = []
  for await (const line of database.exportCollection(name)) rows.push(JSON.parse(line) as T)
  return rows
}

async function ask(database: LocalDatabase, action: string, body: Record<string, unknown>) {
  const reply = await database.handle(`database.${action}`, body)
  if (reply.code) throw new Error(`${action}: ${reply.message}`)
}

export const setFields = (
  database: LocalDatabase,
  collectionName: string,
  _id: string,
  fields: object,
) =>
  ask(database, 'modifyDocument', {
    collectionName,
    queryType: 'WHERE',
    query: JSON.stringify({ _id }),
    data: JSON.stringify({ $set: fields }),
    multi: true,
    merge: true,
    upsert: false,
  })

export const removeDocument = (database: LocalDatabase, collectionName: string, _id: string) =>
  ask(database, 'removeDocument', {
    collectionName,
    queryType: 'WHERE',
    query: JSON.stringify({ _id }),
    multi: true,
  })

export const addDocument = (database: LocalDatabase, collectionName: string, doc: object) =>
  ask(database, 'insertDocument', { collectionName, data: [JSON.stringify(doc)] })
