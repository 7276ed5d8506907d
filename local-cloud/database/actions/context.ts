import type { Source } from '../query/source'
import type { CollectionInfo } from '../store/catalog'
import type { Change, Store } from '../store/store'
import type { Transactions } from '../transactions/transactions'
import type { WireReply } from '../types'

/** What an action reads from and writes to: the live store, or one transaction. */
export interface Target {
  source(collection: CollectionInfo): Source
  put(change: Change): void
  /** Throws LockedError for changes that would have to wait, before anything is written. */
  assertFree(changes: readonly Change[]): void
  /** Runs work that writes several documents: all of it or none. */
  atomically<T>(work: () => T): T
}

export interface Context {
  store: Store
  transactions: Transactions
  /** Server time, in milliseconds. */
  now: number
  target: Target
}

export type Body = Record<string, unknown>
export type Action = (body: Body, context: Context) => WireReply
