import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

const root = path.resolve(__dirname, '../../..')

/** Bundles a script for a child process or a worker. It must lie in the project, to find its packages. */
export function bundle(source: string): { file: string; remove: () => void } {
  const file = path.join(root, '.cache', `${path.basename(source, '.ts')}-${randomUUID()}.cjs`)
  buildSync({
    entryPoints: [path.resolve(root, source)],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  })
  return { file, remove: () => rmSync(file, { force: true }) }
}
