import { randomUUID } from 'node:crypto'
import { decodeBody } from '../ejson'
import { encodeValue } from '../encode-key'
import { transactionConflict, transactionNotExist } from '../errors'
import { duplicateKey } from '../store/duplicate'
import { rowById, rowByRid } from '../store/scan'
import type { Change, KeyChange, Store } from '../store/store'
import type { Doc } from '../types'
import { History } from './history'
import { documentResource, keyResource, Locks } from './locks'
import { Snapshots } from './snapshots'
import { Transaction } from './transaction'

/** A transaction lives this long, in milliseconds (wire protocol §4). */
export const TRANSACTION_LIFE = 30_000

/** Snapshot transactions over the store, first writer wins. */
export class Transactions {
  readonly locks = new Locks()
  readonly history = new History()
  readonly #store: Store
  readonly #snapshots: Snapshots
  readonly #open = new Map<string, Transaction>()

  constructor(store: Store) {
    this.#store = store
    this.#snapshots = new Snapshots(store.file)
  }

  get openCount(): number {
    return this.#open.size
  }

  isOpen(id: string): boolean {
    return this.#open.has(id)
  }

  /** When the oldest open transaction dies, in the caller's clock; undefined when none is open. */
  get nextDeath(): number | undefined {
    const [oldest] = this.#open.values()
    return oldest && oldest.startedAt + TRANSACTION_LIFE
  }

  start(now: number): string {
    const transaction = new Transaction(
      randomUUID(),
      this.#snapshots.open(),
      this.history.sequence,
      now,
    )
    this.#open.set(transaction.id, transaction)
    this.#trimHistory()
    return transaction.id
  }

  /** Throws TransactionNotExist for one that has ended, died or never was. */
  get(id: unknown): Transaction {
    const found = typeof id === 'string' ? this.#open.get(id) : undefined
    if (found === undefined) throw transactionNotExist()
    return found
  }

  /** Ends those that are past their life. */
  sweep(now: number): void {
    for (const transaction of this.#open.values()) {
      if (now - transaction.startedAt >= TRANSACTION_LIFE) this.end(transaction)
    }
  }

  /** Forgets a transaction: its writes are dropped, its locks freed, its snapshot let go. */
  end(transaction: Transaction): void {
    if (!this.#open.delete(transaction.id)) return
    this.locks.release(transaction.resources())
    this.#snapshots.close(transaction.snapshot)
    this.#trimHistory()
  }

  endAll(): void {
    for (const transaction of [...this.#open.values()]) this.end(transaction)
  }

  close(): void {
    this.endAll()
    this.#snapshots.closeAll()
  }

  /** Records a write in its transaction. Throws TransactionConflict when another writer came first. */
  write(transaction: Transaction, change: Change): void {
    const { collection, after } = change
    const id = encodeValue((after ?? change.before)?._id)
    const resource = documentResource(collection, id)
    this.#claim(transaction, resource)
    const rid = rowById(this.#store.connection, collection, id)?.rid
    const keys = after === undefined ? [] : this.#uniqueKeys({ ...change, before: undefined })
    for (const { index, added } of keys) {
      for (const key of added) {
        this.#claimKey(transaction, resource, { index, key, rid, after: after as Doc })
      }
    }
    for (const { index, added } of keys) {
      for (const key of added) {
        const name = keyResource(index, key)
        this.locks.take(name, transaction.id)
        transaction.keys.set(name, resource)
      }
    }
    this.locks.take(resource, transaction.id)
    transaction.writes.set(resource, { collection, id, doc: after })
  }

  /** Makes a transaction's writes the live state. The caller has a SQLite transaction open, and ends this one. */
  commit(transaction: Transaction): void {
    for (const [resource, { collection, id, doc }] of transaction.writes) {
      const row = rowById(this.#store.connection, collection, id)
      const before = row && decodeBody(row.body)
      if (before === undefined && doc === undefined) continue
      const change: Change = { collection, rid: row?.rid, before, after: doc }
      this.#store.apply(change, this.#store.keyChanges(change))
      this.history.note(resource)
    }
  }

  #uniqueKeys(change: Change): KeyChange[] {
    return this.#store.keyChanges(change).filter(({ index }) => index.unique)
  }

  #claim(transaction: Transaction, resource: string): void {
    const holder = this.locks.holderOf(resource)
    if (holder === transaction.id) return
    if (holder !== undefined || this.history.changedSince(resource, transaction.sequence)) {
      throw transactionConflict()
    }
  }

  #claimKey(
    transaction: Transaction,
    resource: string,
    {
      index,
      key,
      rid,
      after,
    }: { index: KeyChange['index']; key: Buffer; rid: number | undefined; after: Doc },
  ): void {
    const name = keyResource(index, key)
    const owner = this.locks.holderOf(name)
    if (owner !== undefined && owner !== transaction.id) throw transactionConflict()
    if (owner === transaction.id && transaction.keys.get(name) !== resource) {
      const taker = transaction.writes.get(transaction.keys.get(name) as string)
      if (taker?.doc !== undefined && this.#holds(taker, index, key))
        throw duplicateKey(index, after)
    }
    const holder = this.#store.holderOf(index, key, rid)
    if (holder === undefined) return
    const { catalog, connection } = this.#store
    const collection = catalog.get(index.collection)
    const body = rowByRid(connection, collection, holder)
    const other = documentResource(collection, encodeValue(body && decodeBody(body)._id))
    // The holder's own change in this transaction, seen above, decides whether the key is free again.
    if (transaction.writes.has(other)) {
      const taker = transaction.writes.get(other)
      if (taker?.doc !== undefined && this.#holds(taker, index, key))
        throw duplicateKey(index, after)
      return
    }
    if (this.history.changedSince(other, transaction.sequence)) throw transactionConflict()
    throw duplicateKey(index, after)
  }

  #holds(
    { collection, doc }: { collection: Change['collection']; doc: Doc | undefined },
    index: KeyChange['index'],
    key: Buffer,
  ): boolean {
    const change: Change = { collection, rid: undefined, before: undefined, after: doc }
    const found = this.#uniqueKeys(change).find((candidate) => candidate.index === index)
    return found?.added.some((other) => other.equals(key)) === true
  }

  #trimHistory(): void {
    const [oldest] = this.#open.values()
    this.history.keepFrom(oldest?.sequence)
  }
}
