import type { Source } from '../query/source'
import type { CollectionInfo } from '../store/catalog'
import type { Connection } from '../store/connection'
import { rowById } from '../store/scan'
import type { Doc } from '../types'

/** What a transaction has made of one document; no `doc`: removed. */
export interface PendingWrite {
  collection: CollectionInfo
  id: Buffer
  doc: Doc | undefined
}

/** One open transaction: a snapshot to read, and its own writes over it. */
export class Transaction {
  readonly writes = new Map<string, PendingWrite>()
  /** Unique keys taken, by resource, with the document that took them. */
  readonly keys = new Map<string, string>()

  constructor(
    readonly id: string,
    readonly snapshot: Connection,
    readonly sequence: number,
    readonly startedAt: number,
  ) {}

  /** Everything this transaction holds locks on. */
  *resources(): Generator<string> {
    yield* this.writes.keys()
    yield* this.keys.keys()
  }

  source(collection: CollectionInfo): Source {
    const own = [...this.writes.values()].filter((write) => write.collection.id === collection.id)
    const hidden = own.map((write) => rowById(this.snapshot, collection, write.id)?.rid)
    return {
      connection: this.snapshot,
      collection,
      overlay: {
        hidden: new Set(hidden.filter((rid) => rid !== undefined)),
        docs: own.map((write) => write.doc).filter((doc) => doc !== undefined),
      },
    }
  }
}
