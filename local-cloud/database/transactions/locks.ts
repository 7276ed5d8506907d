import type { CollectionInfo, IndexInfo } from '../store/catalog'

/** The name under which a document is locked. */
export function documentResource(collection: CollectionInfo, id: Buffer): string {
  return `${collection.table}:${id.toString('latin1')}`
}

/** The name under which a value of a unique index is locked. */
export function keyResource(index: IndexInfo, key: Buffer): string {
  return `${index.table}:${key.toString('latin1')}`
}

/** Thrown at a write outside transactions that must wait: the engine tries again when the holder has ended. */
export class LockedError extends Error {
  override name = 'LockedError'

  constructor(readonly holder: string) {
    super(`locked by transaction ${holder}`)
  }
}

/** Who holds what: documents and unique keys that open transactions have written. */
export class Locks {
  readonly #holders = new Map<string, string>()

  holderOf(resource: string): string | undefined {
    return this.#holders.get(resource)
  }

  take(resource: string, transaction: string): void {
    this.#holders.set(resource, transaction)
  }

  release(resources: Iterable<string>): void {
    for (const resource of resources) this.#holders.delete(resource)
  }

  get size(): number {
    return this.#holders.size
  }

  /** Throws LockedError if a transaction holds it. */
  assertFree(resource: string): void {
    const holder = this.#holders.get(resource)
    if (holder !== undefined) throw new LockedError(holder)
  }
}
