import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

export const localCloudOutput = path.join(root, 'dist', 'local-cloud')

/** The database worker's source is looked up under both names it may have. */
function databaseWorker() {
  const folder = path.join(root, 'local-cloud', 'database')
  return ['database-worker.ts', 'worker.ts'].map((name) => path.join(folder, name)).find(existsSync)
}

/** The entry and its two kinds of worker; npm packages stay outside. */
export function localCloudOptions() {
  const entryPoints = {
    main: path.join(root, 'local-cloud', 'main.ts'),
    'function-worker': path.join(root, 'local-cloud', 'functions', 'function-worker.ts'),
  }
  const database = databaseWorker()
  if (database) entryPoints['database-worker'] = database
  return {
    absWorkingDir: root,
    entryPoints,
    outdir: localCloudOutput,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  }
}

export async function buildLocalCloud() {
  await build(localCloudOptions())
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildLocalCloud()
  console.log('dist/local-cloud')
}
