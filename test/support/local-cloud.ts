import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.resolve(__dirname, '../..')

export type Reply<T = unknown> =
  | { ok: true; value: T }
  | { ok: false; error: { code: string; message: string; fields?: Record<string, string> } }

export interface OpenApiCall {
  at: number
  api: string
  args: Record<string, unknown>
  answer: unknown
}

export interface StartOptions {
  /** `people`: places and people only; `full`: the whole sample district. Default `none`. */
  sample?: 'none' | 'people' | 'full'
  /** Let timers run by themselves; off by default. */
  timers?: boolean
  /** A data folder to reuse; otherwise a new one that `stop` removes. */
  data?: string
  env?: Record<string, string>
  /** Other built functions and pages than the product's. */
  functions?: string
  web?: string
}

export interface CallOptions {
  token?: string | undefined
  key?: string | undefined
}

const built = new Set<string>()

/** Builds what is missing or old, once a test process; `--cloud-only` leaves the product's functions. */
export function ensureBuilt(...options: '--cloud-only'[]) {
  const what = options.join()
  if (built.has(what)) return
  const args = [path.join(root, 'scripts/build-stale.mjs'), ...options]
  execFileSync(process.execPath, args, { stdio: 'inherit' })
  built.add(what)
}

function argumentsOf(options: StartOptions, dataDir: string): string[] {
  const { sample = 'none', timers = false, functions, web } = options
  return [
    ...['--port', '0', '--data', dataDir],
    ...['--sample', sample],
    ...(timers ? [] : ['--no-timers']),
    ...(functions ? ['--functions', functions] : []),
    ...(web ? ['--web', web] : []),
  ]
}

/** The address in the ready line; rejects with everything printed when the process ends before it. */
function whenReady(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const listen = (stream: NodeJS.ReadableStream | null) => {
      if (!stream) return
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        const url = /已启动: (http:\/\/\S+)\//.exec(line)?.[1]
        if (url) resolve(url)
      })
    }
    listen(child.stdout)
    listen(child.stderr)
    child.once('exit', (code) => reject(new Error(`exit ${code}\n${lines.join('\n')}`)))
  })
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { ok: reply.ok, value: (await reply.json()) as Record<string, unknown> }
}

async function local(url: string, body: unknown) {
  const { ok, value } = await post(url, body)
  if (!ok) throw Object.assign(new Error(String(value.message)), { code: value.code })
  return value
}

/** What a test does with a running cloud. */
function clientOf(url: string) {
  const call = async <T = unknown>(
    noun: string,
    verb: string,
    input: unknown = {},
    { token, key = randomUUID() }: CallOptions = {},
  ): Promise<Reply<T>> => {
    const authorization = token ? { authorization: `Bearer ${token}` } : {}
    const headers = { 'idempotency-key': key, ...authorization }
    const reply = await post(`${url}/api/${noun}/${verb}`, input, headers as Record<string, string>)
    return reply.value as unknown as Reply<T>
  }
  return {
    call,
    /** wx.cloud.callFunction of the user with this openid; rejects with `code` when the cloud refuses. */
    callFunction: async <T = unknown>(
      name: string,
      data: unknown,
      openid?: string,
      source?: string,
    ): Promise<T> => {
      const { result } = await local(`${url}/local/call-function`, { name, data, openid, source })
      return result as T
    },
    /** wx.cloud.uploadFile; answers the fileID. */
    upload: async (cloudPath: string, bytes: Buffer, openid: string): Promise<string> => {
      const query = new URLSearchParams({ path: cloudPath, openid })
      const request = { method: 'POST', body: new Uint8Array(bytes) }
      const reply = await fetch(`${url}/local/upload?${query}`, request)
      const value = (await reply.json()) as { fileID: string; code?: string; message?: string }
      if (!reply.ok) throw Object.assign(new Error(value.message), { code: value.code })
      return value.fileID
    },
    runTimer: async (name: string) => (await local(`${url}/local/run-timer/${name}`, {})).result,
    /** The person taps 允许 (or not) for these templates. */
    subscribe: (openid: string, templateIds: string[], accept = true) =>
      local(`${url}/local/subscribe`, { openid, templateIds, accept }),
    openapiCalls: async (): Promise<OpenApiCall[]> => {
      const reply = await fetch(`${url}/local/openapi-calls`)
      return (await reply.json()) as OpenApiCall[]
    },
    signInAs: async (person: string): Promise<string> => {
      const reply = await call<{ token: string }>('people', 'signInAsSample', { person })
      if (!reply.ok) throw new Error(`${person}: ${reply.error.message}`)
      return reply.value.token
    },
  }
}

export type LocalCloud = Awaited<ReturnType<typeof startLocalCloud>>

/** Starts the built local cloud on a free port; resolves when it answers. */
export async function startLocalCloud(options: StartOptions = {}) {
  if (options.functions) ensureBuilt('--cloud-only')
  else ensureBuilt()
  const dataDir = options.data ?? mkdtempSync(path.join(tmpdir(), 'lianxian-'))
  const main = path.join(root, 'dist/local-cloud/main.js')
  const child = spawn(process.execPath, [main, ...argumentsOf(options, dataDir)], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await whenReady(child, lines)
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  const stop = async () => {
    await kill('SIGTERM')
    if (!options.data) rmSync(dataDir, { recursive: true, force: true })
  }
  /** Everything printed so far: logs of functions included. */
  const output = () => lines.join('\n')
  return { ...clientOf(url), url, dataDir, output, kill, stop, pid: child.pid ?? 0 }
}
