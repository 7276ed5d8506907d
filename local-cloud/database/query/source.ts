import { decodeBody } from '../ejson'
import type { CollectionInfo } from '../store/catalog'
import type { Connection } from '../store/connection'
import type { Doc } from '../types'

/** Where documents are read: the live store, or a transaction's snapshot with its own writes over it. */
export interface Source {
  connection: Connection
  collection: CollectionInfo
  /** Rows of the snapshot that the transaction has replaced or removed, and what stands in their place. */
  overlay?: { hidden: ReadonlySet<number>; docs: readonly Doc[] }
}

/** A document found. Parsed only when someone looks. */
export class Found {
  #doc: Doc | undefined

  constructor(
    readonly rid: number,
    readonly body: string,
    doc?: Doc,
  ) {
    this.#doc = doc
  }

  get doc(): Doc {
    this.#doc ??= decodeBody(this.body)
    return this.#doc
  }
}

/** Documents of the overlay have no row. */
export const NO_ROW = -1
