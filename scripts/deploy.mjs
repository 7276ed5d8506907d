// What would be created and uploaded, or does it: `npm run deploy -- --dry-run`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, env: { type: 'string' } },
})

async function collections() {
  const outfile = path.join(root, 'dist', 'collections.mjs')
  const entry = path.join(root, 'cloudfunctions', 'kit', 'collections.ts')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  return (await import(outfile)).collections
}

function functions() {
  const dist = path.join(root, 'dist', 'cloudfunctions')
  if (!existsSync(dist)) throw new Error('dist/cloudfunctions is missing: npm run build:functions')
  return readdirSync(dist).map((name) => {
    const file = path.join(dist, name, 'config.json')
    const config = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    return { name, timeout: config.timeout ?? 3, trigger: config.triggers?.[0]?.config ?? '' }
  })
}

const all = await collections()
console.log('Collections, closed to clients, with their indexes:')
for (const { name, indexes } of all) {
  console.log(
    `  ${name}: ${indexes.map((i) => (i.unique ? `${i.name} (unique)` : i.name)).join(', ') || '—'}`,
  )
}
console.log('\nFunctions:')
for (const { name, timeout, trigger } of functions())
  console.log(`  ${name}  ${timeout} s  ${trigger}`)
if (values['dry-run']) process.exit(0)

if (!values.env) {
  console.error('\n要写明 --env 环境号。')
  process.exit(2)
}
// The CloudBase command line is the deployer's own tool, signed in by them; we only drive it.
for (const { name } of functions()) {
  const { status } = spawnSync(
    'tcb',
    [
      'fn',
      'deploy',
      name,
      '-e',
      values.env,
      '--dir',
      path.join(root, 'dist/cloudfunctions', name),
      '--force',
    ],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exit(status ?? 1)
}
