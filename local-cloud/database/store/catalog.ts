import { collectionExists, collectionNotExist, invalidParam } from '../errors'
import type { IndexDirection, IndexSpec } from '../types'
import type { Connection } from './connection'

export interface IndexKey {
  path: string
  direction: IndexDirection
}

export interface IndexInfo {
  collection: string
  name: string
  keys: IndexKey[]
  unique: boolean
  /** The table of entries; for `_id_` the documents' own. */
  table: string
  /** Per component: whether any document ever had an array there. Only ever turns true. */
  multikey: boolean[]
}

export interface CollectionInfo {
  id: number
  name: string
  table: string
  /** Every index but `_id_`. */
  indexes: IndexInfo[]
  idIndex: IndexInfo
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec TEXT NOT NULL, multikey TEXT NOT NULL
  );
`

/** Which collections and indexes there are. Kept in memory, written through. */
export class Catalog {
  readonly #connection: Connection
  readonly #collections = new Map<string, CollectionInfo>()

  constructor(connection: Connection) {
    this.#connection = connection
    connection.exec(SCHEMA)
    this.reload()
  }

  /** Reads everything again, after a rollback took back what was made. */
  reload(): void {
    this.#collections.clear()
    for (const [id, name] of this.#connection.all('SELECT id, name FROM collections', [])) {
      this.#collections.set(String(name), collectionInfo(Number(id), String(name)))
    }
    this.#readIndexes()
  }

  names(): string[] {
    return [...this.#collections.keys()].sort()
  }

  has(name: string): boolean {
    return this.#collections.has(name)
  }

  get(name: unknown): CollectionInfo {
    if (typeof name !== 'string' || name === '') throw invalidParam('collectionName is required')
    const found = this.#collections.get(name)
    if (found === undefined) throw collectionNotExist(name)
    return found
  }

  create(name: unknown): CollectionInfo {
    if (typeof name !== 'string' || !/^[^\s$.\0][^\s$\0]{0,119}$/.test(name)) {
      throw invalidParam(`invalid collection name: ${String(name)}`)
    }
    if (this.#collections.has(name)) throw collectionExists(name)
    const id = this.#connection.run('INSERT INTO collections (name) VALUES (?)', [name])
    const info = collectionInfo(id, name)
    this.#connection.exec(
      `CREATE TABLE ${info.table} (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    )
    this.#collections.set(name, info)
    return info
  }

  /** Makes the entry and its empty table; filling it is the caller's business. */
  addIndex(collection: CollectionInfo, spec: IndexSpec): IndexInfo {
    const multikey = Object.keys(spec.keys).map(() => false)
    const id = this.#connection.run(
      'INSERT INTO indexes (collection, spec, multikey) VALUES (?, ?, ?)',
      [collection.id, JSON.stringify(spec), JSON.stringify(multikey)],
    )
    const info = indexInfo(id, collection, spec, multikey)
    this.#connection.exec(
      `CREATE TABLE ${info.table} (k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (k, rid)) WITHOUT ROWID`,
    )
    collection.indexes.push(info)
    return info
  }

  dropIndex(collection: CollectionInfo, index: IndexInfo): void {
    this.#connection.exec(`DROP TABLE ${index.table}`)
    this.#connection.run('DELETE FROM indexes WHERE id = ?', [Number(index.table.slice(5))])
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }

  /** Remembers that an index has array entries, before the first of them is written. */
  noteMultikey(index: IndexInfo, found: readonly boolean[]): void {
    if (!found.some((isArray, i) => isArray && !index.multikey[i])) return
    found.forEach((isArray, i) => {
      if (isArray) index.multikey[i] = true
    })
    this.#connection.run('UPDATE indexes SET multikey = ? WHERE id = ?', [
      JSON.stringify(index.multikey),
      Number(index.table.slice(5)),
    ])
  }

  /** Reads the array flags again, after a rollback took back what was noted. */
  readMultikey(): void {
    const rows = this.#connection.all('SELECT id, multikey FROM indexes', [])
    const flags = new Map(rows.map(([id, multikey]) => [`keys_${id}`, String(multikey)]))
    for (const index of [...this.#collections.values()].flatMap((info) => info.indexes)) {
      index.multikey = JSON.parse(flags.get(index.table) ?? '[]')
    }
  }

  #readIndexes(): void {
    const byId = new Map([...this.#collections.values()].map((info) => [info.id, info]))
    const rows = this.#connection.all('SELECT id, collection, spec, multikey FROM indexes', [])
    for (const [id, owner, spec, multikey] of rows) {
      const collection = byId.get(Number(owner))
      if (collection === undefined) continue
      const parsed = JSON.parse(String(spec)) as IndexSpec
      const flags = JSON.parse(String(multikey)) as boolean[]
      collection.indexes.push(indexInfo(Number(id), collection, parsed, flags))
    }
  }
}

function collectionInfo(id: number, name: string): CollectionInfo {
  const table = `docs_${id}`
  const keys: IndexKey[] = [{ path: '_id', direction: 1 }]
  const idIndex = { collection: name, name: '_id_', keys, unique: true, table, multikey: [false] }
  return { id, name, table, indexes: [], idIndex }
}

function indexInfo(
  id: number,
  collection: CollectionInfo,
  spec: IndexSpec,
  multikey: boolean[],
): IndexInfo {
  const keys = Object.entries(spec.keys).map(([path, direction]) => ({ path, direction }))
  return {
    collection: collection.name,
    name: spec.name,
    keys,
    unique: spec.unique === true,
    table: `keys_${id}`,
    multikey,
  }
}
