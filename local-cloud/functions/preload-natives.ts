import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Loads the native packages the functions name before any worker starts: on glibc systems sharp's library
 * must stay in memory for as long as a thread uses it, so the main thread has to hold it.
 */
export async function preloadNatives(functionsDir: string): Promise<void> {
  if (!existsSync(functionsDir)) return
  for (const name of readdirSync(functionsDir)) {
    const manifest = path.join(functionsDir, name, 'package.json')
    if (!existsSync(manifest)) continue
    const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      dependencies?: Record<string, string>
    }
    const load = createRequire(manifest)
    for (const dependency of Object.keys(dependencies)) load(dependency)
  }
}
