import { encodeBody } from '../ejson'
import { encodeValue } from '../encode-key'
import type { Doc } from '../types'
import { assertSize } from '../write/storable'
import { Catalog, type CollectionInfo, type IndexInfo } from './catalog'
import { Connection } from './connection'
import { duplicateKey } from './duplicate'
import { indexEntries } from './index-keys'

/** One document's change. No `before`: it is new; no `after`: it goes. */
export interface Change {
  collection: CollectionInfo
  rid: number | undefined
  before: Doc | undefined
  after: Doc | undefined
  /** The encoded document, when it is already known. */
  body?: string
}

export interface KeyChange {
  index: IndexInfo
  added: Buffer[]
  removed: Buffer[]
  multikey: boolean[]
}

/** The live documents and their index entries, in one SQLite file. */
export class Store {
  readonly connection: Connection
  readonly catalog: Catalog

  constructor(readonly file: string) {
    this.connection = new Connection(file)
    this.catalog = new Catalog(this.connection)
  }

  close(): void {
    this.connection.close()
  }

  /** What a change does to each index. Throws for values that cannot be indexed. */
  keyChanges(change: Change): KeyChange[] {
    return change.collection.indexes.map((index) => {
      const before = change.before === undefined ? [] : indexEntries(index, change.before).keys
      if (change.after === undefined) return { index, added: [], removed: before, multikey: [] }
      const { keys, multikey } = indexEntries(index, change.after)
      return { index, added: without(keys, before), removed: without(before, keys), multikey }
    })
  }

  /** The row that holds a key of a unique index, other than `rid`'s own. */
  holderOf(index: IndexInfo, key: Buffer, rid: number | undefined): number | undefined {
    const sql = `SELECT rid FROM ${index.table} WHERE k = ? AND rid <> ? LIMIT 1`
    const row = this.connection.get(sql, [key, rid ?? -1])
    return row && Number(row[0])
  }

  /** Throws E11000 if the change would put a second document under a unique key. */
  assertUnique(change: Change, keyChanges: readonly KeyChange[]): void {
    if (change.after === undefined) return
    for (const { index, added } of keyChanges) {
      if (!index.unique) continue
      if (added.some((key) => this.holderOf(index, key, change.rid) !== undefined)) {
        throw duplicateKey(index, change.after)
      }
    }
  }

  /** Writes a change that has been checked. */
  apply(change: Change, keyChanges: readonly KeyChange[]): void {
    const rid = this.#applyRow(change)
    for (const { index, added, removed, multikey } of keyChanges) {
      this.catalog.noteMultikey(index, multikey)
      for (const key of removed) {
        this.connection.run(`DELETE FROM ${index.table} WHERE k = ? AND rid = ?`, [key, rid])
      }
      for (const key of added) {
        this.connection.run(`INSERT INTO ${index.table} (k, rid) VALUES (?, ?)`, [key, rid])
      }
    }
  }

  #applyRow({ collection, rid, after, body }: Change): number {
    const { table } = collection
    if (after === undefined) {
      this.connection.run(`DELETE FROM ${table} WHERE rid = ?`, [rid as number])
      return rid as number
    }
    const text = body ?? encodeBody(after)
    assertSize(text)
    if (rid !== undefined) {
      this.connection.run(`UPDATE ${table} SET body = ? WHERE rid = ?`, [text, rid])
      return rid
    }
    const id = encodeValue(after._id)
    return this.connection.run(`INSERT INTO ${table} (id, body) VALUES (?, ?)`, [id, text])
  }
}

function without(keys: Buffer[], others: Buffer[]): Buffer[] {
  if (others.length === 0) return keys
  if (keys.length + others.length < 16) {
    return keys.filter((key) => !others.some((other) => other.equals(key)))
  }
  const known = new Set(others.map((other) => other.toString('latin1')))
  return keys.filter((key) => !known.has(key.toString('latin1')))
}
