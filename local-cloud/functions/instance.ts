import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { CloudError } from '../cloud-error'
import type { CallMessage, WorkerMessage } from './messages'

export interface InstanceOptions {
  workerFile: string
  functionFile: string
  env: Record<string, string>
  log: (line: string) => void
}

interface Pending {
  timer: NodeJS.Timeout
  resolve: (reply: string) => void
  reject: (error: Error) => void
}

/** A thread that died leaves its unfinished call with this code (protocol §7). */
const died = (why: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', why)

/** One function instance: a worker thread that serves one call at a time, as an instance in the cloud. */
export class Instance {
  readonly ready: Promise<void>
  alive = true
  loaded = false
  private readonly worker: Worker
  private pending: Pending | undefined
  private lastError = ''

  constructor(private readonly options: InstanceOptions) {
    this.worker = new Worker(options.workerFile, {
      workerData: { file: options.functionFile },
      env: options.env,
      stdout: true,
      stderr: true,
    })
    for (const stream of [this.worker.stdout, this.worker.stderr]) {
      createInterface({ input: stream }).on('line', options.log)
    }
    this.ready = this.firstMessage()
    this.worker.on('message', (message: WorkerMessage) => this.settle(message))
    this.worker.on('error', (error) => {
      this.lastError = error instanceof Error ? error.message : String(error)
      options.log(`crashed: ${error instanceof Error ? error.stack : String(error)}`)
    })
    this.worker.on('exit', (code) => this.gone(this.lastError || `exited with code ${code}`))
  }

  /** Runs one call; rejects with a CloudError when the function throws, dies or takes too long. */
  async call(message: CallMessage, timeoutMs: number): Promise<string> {
    await this.ready
    if (!this.alive) throw died(this.lastError || 'the instance went away')
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => this.timeOut(timeoutMs), timeoutMs)
      this.pending = { timer, resolve, reject }
      this.worker.postMessage(message)
    })
  }

  /** Ends the thread; safe to call twice. */
  async stop(): Promise<void> {
    this.alive = false
    await this.worker.terminate()
  }

  private firstMessage(): Promise<void> {
    const ready = new Promise<void>((resolve, reject) => {
      this.worker.once('message', () => resolve())
      this.worker.once('exit', () => reject(died(this.lastError || 'the function did not load')))
    })
    // A load failure reaches the caller through call(); nobody may be waiting for it before that.
    ready.catch(() => undefined)
    return ready
  }

  private settle(message: WorkerMessage) {
    if (message.kind === 'ready') {
      this.loaded = true
      return
    }
    const pending = this.takePending()
    if (message.kind === 'reply') pending?.resolve(message.reply)
    else {
      this.options.log(`failed: ${message.stack}`)
      pending?.reject(died(message.message))
    }
  }

  private timeOut(timeoutMs: number) {
    const seconds = Math.round(timeoutMs / 100) / 10
    this.lastError = `Invoking task timed out after ${seconds} seconds`
    this.options.log(this.lastError)
    this.gone(this.lastError) // the pool stops the thread when it takes the instance back
  }

  private gone(why: string) {
    this.alive = false
    this.loaded = true
    this.takePending()?.reject(died(why))
  }

  private takePending(): Pending | undefined {
    const { pending } = this
    clearTimeout(pending?.timer)
    this.pending = undefined
    return pending
  }
}
