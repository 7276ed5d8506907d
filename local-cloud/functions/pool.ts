import { randomUUID } from 'node:crypto'
import { CloudError } from '../cloud-error'
import { ENV_ID } from '../platform'
import { contextEnv, type Identity } from './identity'
import { Instance } from './instance'
import type { CallTokens } from './tokens'

export interface PoolOptions {
  name: string
  file: string
  workerFile: string
  timeoutMs: number
  maxInstances: number
  env: () => Record<string, string>
  tokens: CallTokens
  log: (line: string) => void
}

interface Job {
  event: string
  identity: Identity
  resolve: (reply: string) => void
  reject: (error: unknown) => void
}

/** Threads kept without asking; more are started only while calls wait (2 cores gain nothing else). */
const BASE_INSTANCES = 2
const GROW_AFTER_WAITING = 4
const MAX_WAITING = 2000

/** The instances of one function: lazily started, reused when idle, one call at a time each. */
export class FunctionPool {
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly waiting: Job[] = []
  private retired = new WeakSet<Instance>()

  constructor(private readonly options: PoolOptions) {}

  get size() {
    return this.instances.size
  }

  /** Runs the function with this identity; event and reply are JSON text. Rejects with CloudError. */
  invoke(event: string, identity: Identity): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= MAX_WAITING) {
        const why = `[LimitExceeded] too many calls wait for function ${this.options.name}`
        reject(new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', why))
        return
      }
      this.waiting.push({ event, identity, resolve, reject })
      this.advance()
    })
  }

  /** Lets running calls finish on the old code; the next calls load the file anew. */
  reload() {
    for (const instance of this.instances) {
      if (this.idle.includes(instance)) void this.discard(instance)
      else this.retired.add(instance)
    }
    this.idle.length = 0
  }

  async close(): Promise<void> {
    for (const job of this.waiting.splice(0)) {
      job.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud is stopping'))
    }
    await Promise.all([...this.instances].map((instance) => instance.stop()))
  }

  private advance() {
    while (this.waiting.length > 0) {
      const instance = this.idle.pop() ?? this.grow()
      if (!instance) return
      const job = this.waiting.shift()
      if (job) void this.run(instance, job)
    }
  }

  private grow(): Instance | undefined {
    const { size } = this.instances
    const wanted = size < BASE_INSTANCES || this.waiting.length >= GROW_AFTER_WAITING * size
    if (!wanted || size >= this.options.maxInstances) return undefined
    const instance = new Instance({
      workerFile: this.options.workerFile,
      functionFile: this.options.file,
      env: this.options.env(),
      log: this.options.log,
    })
    this.instances.add(instance)
    return instance
  }

  private async run(instance: Instance, job: Job) {
    const { name, timeoutMs, tokens } = this.options
    const token = tokens.issue(job.identity)
    const context = {
      request_id: randomUUID(),
      function_name: name,
      function_version: '$LATEST',
      namespace: ENV_ID,
      memory_limit_in_mb: 256,
      time_limit_in_ms: timeoutMs,
    }
    try {
      const env = contextEnv(job.identity, token)
      job.resolve(await instance.call({ event: job.event, env, context }, timeoutMs))
    } catch (error) {
      job.reject(error)
    } finally {
      tokens.revoke(token)
      this.giveBack(instance)
    }
  }

  private giveBack(instance: Instance) {
    if (instance.alive && !this.retired.has(instance)) this.idle.push(instance)
    else void this.discard(instance)
    this.advance()
  }

  private async discard(instance: Instance) {
    this.instances.delete(instance)
    await instance.stop()
  }
}
