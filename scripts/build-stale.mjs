import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildFunctions, listFunctions, printSizes } from './build-functions.mjs'
import { buildLocalCloud, localCloudOutput } from './build-local-cloud.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => path.join(root, ...parts)

function newestIn(place) {
  if (!existsSync(place)) return 0
  if (statSync(place).isFile()) return statSync(place).mtimeMs
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  const times = entries
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs)
  return Math.max(0, ...times)
}

/** True when an output is missing or older than anything it is made of (files or folders). */
export function isStale(output, sources) {
  if (!existsSync(output)) return true
  return Math.max(...sources.map(newestIn)) > statSync(output).mtimeMs
}

const LOCK_LIFE_MS = 60_000

/** Runs `work` while no other process builds: tests of several workers share one dist/. */
async function alone(work) {
  const lock = at('dist', '.building')
  mkdirSync(at('dist'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > LOCK_LIFE_MS) rmSync(lock, { recursive: true, force: true })
      else await sleep(50)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

async function bringFunctions() {
  const names = await listFunctions()
  const sources = [at('cloudfunctions'), at('core'), at('scripts/build-functions.mjs')]
  const outputs = names.map((name) => at('dist/cloudfunctions', name, 'index.js'))
  if (outputs.some((output) => isStale(output, sources))) printSizes(await buildFunctions())
}

async function bringLocalCloud() {
  const sources = [at('local-cloud'), at('cloudfunctions/kit/collections.ts'), at('core')]
  const main = path.join(localCloudOutput, 'main.js')
  if (isStale(main, [...sources, at('scripts/build-local-cloud.mjs')])) await buildLocalCloud()
}

/** Builds the local cloud and, unless told otherwise, the functions, where missing or out of date. */
export function bringCloud({ functions = true } = {}) {
  return alone(async () => {
    if (functions) await bringFunctions()
    await bringLocalCloud()
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bringCloud({ functions: !process.argv.includes('--cloud-only') })
}
