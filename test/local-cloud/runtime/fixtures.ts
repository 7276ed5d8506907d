import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type LocalCloud, type StartOptions, startLocalCloud } from '../../support/local-cloud'

const root = path.resolve(__dirname, '../../..')
const script = `
const [, source, output, builder] = process.argv
const { buildFunctions } = await import(builder)
await buildFunctions({ source, output })`

/** Builds the fixture functions as the product's are built; answers the folder they are in. */
export function buildFixtures(): string {
  const output = mkdtempSync(path.join(tmpdir(), 'lianxian-functions-'))
  const builder = path.join(root, 'scripts/build-functions.mjs')
  const source = path.join(root, 'test/local-cloud/fixtures/functions')
  const args = ['--input-type=module', '-e', script, source, output, builder]
  execFileSync(process.execPath, args, { cwd: root })
  return output
}

/** A cloud running the fixture functions; those built for it alone go with it. */
export async function startFixtures(options: StartOptions = {}): Promise<LocalCloud> {
  if (options.functions) return startLocalCloud(options)
  const functions = buildFixtures()
  const cloud = await startLocalCloud({ ...options, functions })
  const stop = async () => {
    await cloud.stop()
    rmSync(functions, { recursive: true, force: true })
  }
  return { ...cloud, stop }
}

/** What the SDK did inside the function: its value, or the error as thrown. */
export interface Outcome<T = Record<string, unknown>> {
  value?: T
  error?: { code?: string; errCode?: number; message?: string }
}

/** Runs one probe of the fixture function `probe` as this person. */
export function probe<T = Outcome>(
  cloud: LocalCloud,
  name: string,
  input: object = {},
  openid = 'o-ann',
): Promise<T> {
  return cloud.callFunction<T>('probe', { probe: name, input }, openid)
}

/** Waits until `check` gives something, at most thirty seconds. */
export async function eventually<T>(check: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const found = await check()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not happen within thirty seconds')
}

/** What a fixture function left in the database under this id. */
export async function written<T>(cloud: LocalCloud, id: string): Promise<T | undefined> {
  const { value } = await probe<Outcome<{ data: { value: T } }>>(cloud, 'read', { id })
  return value?.data.value
}
