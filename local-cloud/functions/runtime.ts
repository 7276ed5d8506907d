import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CloudError } from '../cloud-error'
import { MAX_EVENT_BYTES } from '../platform'
import { type FunctionConfig, readFunctionConfig } from './function-config'
import type { Identity } from './identity'
import { FunctionPool } from './pool'
import { CallTokens } from './tokens'

export interface RuntimeOptions {
  functionsDir: string
  workerFile: string
  maxInstances: number
  env: () => Record<string, string>
  print: (line: string) => void
}

interface Deployed {
  pool: FunctionPool
  config: FunctionConfig
  file: string
  modifiedAt: number
  checkedAt: number
}

const NAME = /^[A-Za-z][\w-]{0,59}$/
const RELOAD_CHECK_MS = 500

/** All deployed functions: finds the bundle, checks limits, hands the call to that function's pool. */
export class FunctionsRuntime {
  readonly tokens = new CallTokens()
  private readonly deployed = new Map<string, Deployed>()

  constructor(private readonly options: RuntimeOptions) {}

  /** Names of the functions in the folder, sorted. */
  list(): string[] {
    const { functionsDir } = this.options
    if (!existsSync(functionsDir)) return []
    return readdirSync(functionsDir)
      .filter((name) => NAME.test(name) && existsSync(this.fileOf(name)))
      .sort()
  }

  configOf(name: string): FunctionConfig {
    return this.find(name).config
  }

  /** Calls a function; `event` is JSON text. Rejects with CloudError as the cloud would answer. */
  async invoke(name: string, event: string, identity: Identity): Promise<string> {
    if (Buffer.byteLength(event) > MAX_EVENT_BYTES) {
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the event may have at most 6 MB')
    }
    return this.find(name).pool.invoke(event || '{}', identity)
  }

  /** Number of live threads by function name. */
  sizes(): Record<string, number> {
    return Object.fromEntries([...this.deployed].map(([name, { pool }]) => [name, pool.size]))
  }

  async close(): Promise<void> {
    await Promise.all([...this.deployed.values()].map(({ pool }) => pool.close()))
  }

  private fileOf(name: string) {
    return path.join(this.options.functionsDir, name, 'index.js')
  }

  private find(name: string): Deployed {
    const known = this.deployed.get(name)
    if (known) return this.fresh(known)
    const file = this.fileOf(name)
    if (!NAME.test(name) || !existsSync(file)) {
      const why = '[ResourceNotFound] FunctionName parameter could not be found'
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', why)
    }
    const config = readFunctionConfig(path.dirname(file))
    const pool = new FunctionPool({
      ...this.options,
      name,
      file,
      timeoutMs: config.timeoutMs,
      tokens: this.tokens,
      log: (line) => this.options.print(`[${name}] ${line}`),
    })
    const deployed = {
      pool,
      config,
      file,
      modifiedAt: statSync(file).mtimeMs,
      checkedAt: Date.now(),
    }
    this.deployed.set(name, deployed)
    return deployed
  }

  private fresh(deployed: Deployed): Deployed {
    const now = Date.now()
    if (now - deployed.checkedAt < RELOAD_CHECK_MS) return deployed
    deployed.checkedAt = now
    const modifiedAt = statSync(deployed.file, { throwIfNoEntry: false })?.mtimeMs
    if (modifiedAt !== undefined && modifiedAt !== deployed.modifiedAt) {
      deployed.modifiedAt = modifiedAt
      deployed.pool.reload()
    }
    return deployed
  }
}
