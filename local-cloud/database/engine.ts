import { READS, WRITES } from './actions/actions'
import type { Body, Target } from './actions/context'
import { liveTarget } from './actions/live-target'
import { transactionTarget } from './actions/transaction-target'
import { DatabaseError, invalidParam, replyOf } from './errors'
import { matchIndexes } from './store/build-index'
import { exportBodies } from './store/export'
import { Store } from './store/store'
import { LockedError } from './transactions/locks'
import { Transactions } from './transactions/transactions'
import type { CollectionSpec, WireReply } from './types'

export interface Request {
  action: string
  body: Body
  /** Called once, after what it acknowledges is on disk. */
  answer: (reply: WireReply) => void
}

interface Parked extends Request {
  holder: string
}

/**
 * The document engine, on the thread that calls it. Requests given together share one SQLite transaction, hence one
 * fsync; each is answered only after the commit, and one that fails leaves the others as they are.
 */
export class Engine {
  readonly #store: Store
  readonly #transactions: Transactions
  readonly #live: Target
  #parked: Parked[] = []
  #isWriting = false
  #broken: unknown

  constructor(file: string) {
    this.#store = new Store(file)
    this.#transactions = new Transactions(this.#store)
    this.#live = liveTarget(this.#store, this.#transactions)
  }

  /** When, in the caller's clock, someone waits for a transaction to die; undefined when no one does. */
  get wakeAt(): number | undefined {
    return this.#parked.length > 0 ? this.#transactions.nextDeath : undefined
  }

  /** Runs requests in order; `now` is server time in milliseconds. */
  run(requests: readonly Request[], now: number): void {
    this.#transactions.sweep(now)
    let batch = [...this.#takeFreed(), ...requests]
    while (batch.length > 0) {
      this.#runBatch(batch, now)
      batch = this.#takeFreed()
    }
  }

  /** Creates missing collections and makes indexes match. Ends open transactions: their snapshots are older. */
  ensureCollections(specs: readonly CollectionSpec[]): void {
    this.#transactions.endAll()
    this.#store.connection.exec('BEGIN IMMEDIATE')
    try {
      for (const { name, indexes } of specs) {
        const { catalog } = this.#store
        const collection = catalog.has(name) ? catalog.get(name) : catalog.create(name)
        matchIndexes(this.#store, collection, indexes)
      }
      this.#store.connection.exec('COMMIT')
    } catch (error) {
      this.#store.connection.exec('ROLLBACK')
      this.#store.catalog.reload()
      throw error
    }
  }

  listCollections(): string[] {
    return this.#store.catalog.names()
  }

  /** Some stored documents after row `after`, as EJSON lines. */
  exportPage(name: string, after: number): { lines: string[]; last: number } {
    return exportBodies(this.#store.connection, this.#store.catalog.get(name), after)
  }

  close(): void {
    this.#transactions.close()
    this.#store.close()
  }

  #runBatch(batch: readonly Request[], now: number): void {
    const answers: { request: Request; reply: WireReply }[] = []
    for (const request of batch) {
      try {
        answers.push({ request, reply: this.#perform(request, now) })
      } catch (error) {
        if (error instanceof LockedError) this.#parked.push({ ...request, holder: error.holder })
        else {
          // A failure nobody foresaw may have left half a write: nothing of this batch may stand.
          if (!(error instanceof DatabaseError)) this.#broken ??= error
          answers.push({ request, reply: replyOf(error) })
        }
      }
    }
    const failure = this.#commit()
    for (const { request, reply } of answers) request.answer(failure ?? reply)
  }

  #perform({ action, body }: Request, now: number): WireReply {
    if (action === 'database.startTransaction') {
      // The snapshot must hold everything that was noted so far.
      const failure = this.#commit()
      return failure ?? { transactionId: this.#transactions.start(now) }
    }
    if (action === 'database.commitTransaction') return this.#commitTransaction(body)
    if (action === 'database.abortTransaction') {
      this.#transactions.end(this.#transactions.get(body.transactionId))
      return {}
    }
    if (body.transactionId) return this.#performInside(action, body, now)
    return this.#performOn(this.#live, action, body, now)
  }

  #commitTransaction(body: Body): WireReply {
    const transaction = this.#transactions.get(body.transactionId)
    if (transaction.writes.size > 0) this.#begin()
    try {
      if (transaction.writes.size > 1) {
        this.#live.atomically(() => this.#transactions.commit(transaction))
      } else this.#transactions.commit(transaction)
    } finally {
      this.#transactions.end(transaction)
    }
    return {}
  }

  /** Any error ends the transaction on the server, as MongoDB does (wire protocol §4). */
  #performInside(action: string, body: Body, now: number): WireReply {
    const transaction = this.#transactions.get(body.transactionId)
    try {
      return this.#performOn(transactionTarget(this.#transactions, transaction), action, body, now)
    } catch (error) {
      this.#transactions.end(transaction)
      throw error
    }
  }

  #performOn(target: Target, action: string, body: Body, now: number): WireReply {
    const context = { store: this.#store, transactions: this.#transactions, now, target }
    const read = Object.hasOwn(READS, action) ? READS[action] : undefined
    if (read !== undefined) return read(body, context)
    const write = Object.hasOwn(WRITES, action) ? WRITES[action] : undefined
    if (write === undefined) throw invalidParam(`unknown action: ${action}`)
    if (target === this.#live || action === 'database.addCollection') this.#begin()
    return write(body, context)
  }

  #begin(): void {
    if (this.#isWriting) return
    this.#store.connection.exec('BEGIN IMMEDIATE')
    this.#isWriting = true
  }

  /** Ends the shared SQLite transaction; the reply for everyone if the disk refuses. */
  #commit(): WireReply | undefined {
    const broken = this.#broken
    this.#broken = undefined
    if (!this.#isWriting) return undefined
    this.#isWriting = false
    try {
      if (broken !== undefined) throw broken
      this.#store.connection.exec('COMMIT')
      return undefined
    } catch (error) {
      this.#store.connection.exec('ROLLBACK')
      this.#transactions.endAll()
      this.#store.catalog.reload()
      return replyOf(error)
    }
  }

  #takeFreed(): Request[] {
    const freed = this.#parked.filter(({ holder }) => !this.#transactions.isOpen(holder))
    if (freed.length > 0) {
      this.#parked = this.#parked.filter(({ holder }) => this.#transactions.isOpen(holder))
    }
    return freed
  }
}

/** The engine on the caller's own thread, for tests and tools. */
export function createEngine(options: { file: string }): Engine {
  return new Engine(options.file)
}
