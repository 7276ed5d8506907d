import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { DatabaseError } from './errors'
import type { FromWorker, RequestMessage, ToWorker } from './messages'
import type { CollectionSpec, LocalDatabase, WireReply } from './types'

export type { CollectionSpec, IndexSpec, LocalDatabase, WireReply } from './types'

export interface OpenOptions {
  /** The SQLite file; made when missing. */
  file: string
  /** Server time in milliseconds. */
  now?: () => number
  /** The bundled worker; by default the one beside the bundle. */
  workerPath?: string
}

interface Waiting {
  resolve: (value: never) => void
  reject: (error: Error) => void
}

/** Opens the store in a worker thread. Rejects when the file cannot be opened. */
export async function openDatabase(options: OpenOptions): Promise<LocalDatabase> {
  const client = new WorkerClient(options)
  await client.listCollections()
  return client
}

class WorkerClient implements LocalDatabase {
  readonly #worker: Worker
  readonly #now: () => number
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 1
  #queue: RequestMessage[] = []
  #failure: Error | undefined

  constructor({ file, now = Date.now, workerPath }: OpenOptions) {
    this.#now = now
    const script = workerPath ?? path.join(__dirname, 'database-worker.js')
    this.#worker = new Worker(script, { workerData: { file } })
    this.#worker.on('message', (message: FromWorker) => this.#receive(message))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('the database is closed')))
  }

  handle(action: string, body: Record<string, unknown>): Promise<WireReply> {
    return this.#ask((id) => {
      // What is asked within one turn of the event loop travels, and commits, together.
      if (this.#queue.length === 0) queueMicrotask(() => this.#flush())
      this.#queue.push({ id, action, body })
    })
  }

  ensureCollections(specs: CollectionSpec[]): Promise<void> {
    return this.#ask((id) => this.#post({ kind: 'ensure', id, specs }))
  }

  listCollections(): Promise<string[]> {
    return this.#ask((id) => this.#post({ kind: 'list', id }))
  }

  async *exportCollection(name: string): AsyncIterable<string> {
    for (let after = -1; ; ) {
      const page = await this.#exportPage(name, after)
      if (page.lines.length === 0) return
      yield* page.lines
      after = page.last
    }
  }

  async close(): Promise<void> {
    if (this.#failure !== undefined) return
    await this.#ask((id) => this.#post({ kind: 'close', id }))
    await this.#worker.terminate()
  }

  #exportPage(name: string, after: number): Promise<{ lines: string[]; last: number }> {
    return this.#ask((id) => this.#post({ kind: 'export', id, name, after }))
  }

  #ask<T>(send: (id: number) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure)
        return
      }
      const id = this.#nextId++
      this.#waiting.set(id, { resolve, reject })
      send(id)
    })
  }

  #flush(): void {
    const requests = this.#queue
    this.#queue = []
    if (requests.length > 0) this.#worker.postMessage({ kind: 'run', now: this.#now(), requests })
  }

  #post(message: ToWorker): void {
    this.#flush()
    this.#worker.postMessage(message)
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'replies') {
      for (const { id, reply } of message.replies) this.#settle(id)?.resolve(reply as never)
    } else if (message.kind === 'done') {
      this.#settle(message.id)?.resolve(message.result as never)
    } else {
      const { code, message: text } = message.error
      this.#settle(message.id)?.reject(new DatabaseError(code ?? 'SYS_ERR', text))
    }
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#failure)
    this.#waiting.clear()
  }
}
