import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
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

const MAX_WAITING = 2000
/** Threads a function gets without asking: one a core, at least two so that one slow call blocks nobody. */
const BASE_INSTANCES = Math.min(4, Math.max(2, availableParallelism()))
/**
 * A further thread starts only when no call got its turn for this long, so when all threads wait for
 * something slow. Everything here shares one machine: on 2 cores 8 busy threads answer a third of what
 * 2 do.
 */
const STALLED_MS = 200
const IDLE_MS = 20_000 // how often one idle thread beyond the base is let go

const stopping = () => new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud is stopping')

/** The instances of one function: lazily started, reused when idle, one call at a time each. */
export class FunctionPool {
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly waiting: Job[] = []
  private readonly retired = new WeakSet<Instance>()
  private readonly shrinking: NodeJS.Timeout
  private closed = false
  private lastTurn = 0
  private looking: NodeJS.Timeout | undefined

  constructor(private readonly options: PoolOptions) {
    this.shrinking = setInterval(() => this.shrink(), IDLE_MS).unref()
  }

  get size() {
    return this.instances.size
  }

  /** Runs the function with this identity; event and reply are JSON text. Rejects with CloudError. */
  invoke(event: string, identity: Identity): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.closed) {
        reject(stopping())
        return
      }
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
    this.closed = true
    clearInterval(this.shrinking)
    clearTimeout(this.looking)
    for (const job of this.waiting.splice(0)) job.reject(stopping())
    await Promise.all([...this.instances].map((instance) => instance.stop()))
  }

  private advance() {
    while (this.waiting.length > 0) {
      const instance = this.takeIdle() ?? this.grow()
      if (!instance) break
      const job = this.waiting.shift()
      this.lastTurn = performance.now()
      if (job) void this.run(instance, job)
    }
    if (this.waiting.length > 0) this.looking ??= setTimeout(() => this.look(), STALLED_MS)
  }

  /** One that died while it rested (an error thrown after its reply) is dropped on the way. */
  private takeIdle(): Instance | undefined {
    let instance = this.idle.pop()
    while (instance && !instance.alive) {
      void this.discard(instance)
      instance = this.idle.pop()
    }
    return instance
  }

  private look() {
    this.looking = undefined
    this.advance()
  }

  private grow(): Instance | undefined {
    const { size } = this.instances
    const loading = [...this.instances].some((instance) => !instance.loaded)
    const stalled = !loading && performance.now() - this.lastTurn >= STALLED_MS
    if (size >= this.options.maxInstances) return undefined
    if (size >= BASE_INSTANCES && !stalled) return undefined
    const instance = new Instance({
      workerFile: this.options.workerFile,
      functionFile: this.options.file,
      env: this.options.env(),
      log: this.options.log,
    })
    this.instances.add(instance)
    const noteTurn = () => {
      this.lastTurn = performance.now()
    }
    instance.ready.then(noteTurn, noteTurn)
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

  private shrink() {
    // idle is used from its end, so its first has rested longest
    const [resting] = this.instances.size > BASE_INSTANCES ? this.idle.splice(0, 1) : []
    if (resting) void this.discard(resting)
  }

  private async discard(instance: Instance) {
    this.instances.delete(instance)
    await instance.stop()
  }
}
