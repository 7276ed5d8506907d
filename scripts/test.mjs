import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => path.join(root, 'node_modules', '.bin', name)
const results = path.join(tmpdir(), `lianxian-test-${process.pid}.json`)

/** Everything `npm test` holds, in the order in which a mistake shows fastest (DESIGN §9). */
const STEPS = [
  ['format and lint', bin('biome'), ['check', '.']],
  [
    'walls',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.cjs', 'core', 'cloudfunctions', 'local-cloud', 'src'],
  ],
  ['types', bin('tsc'), ['--noEmit']],
  ['build functions', process.execPath, ['scripts/build-functions.mjs']],
  ['build local cloud', process.execPath, ['scripts/build-local-cloud.mjs']],
  ['build web', process.execPath, ['scripts/build-client.mjs', 'h5']],
  ['build mini program', process.execPath, ['scripts/build-client.mjs', 'weapp']],
  [
    'tests',
    bin('jest'),
    // A test that fails on a page which polls would otherwise keep the run open for ever.
    [
      '-c',
      'test/jest.config.mjs',
      '--forceExit',
      '--json',
      `--outputFile=${results}`,
      ...process.argv.slice(2),
    ],
  ],
]

function run([title, command, args]) {
  const started = Date.now()
  console.log(`\n── ${title}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  console.log(
    `── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`,
  )
  return status === 0
}

function counts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } =
      JSON.parse(readFileSync(results, 'utf8'))
    return [numPassedTests, numFailedTests + numRuntimeErrorTestSuites, numPendingTests]
  } catch {
    return [0, 0, 0]
  } finally {
    rmSync(results, { force: true })
  }
}

const failed = STEPS.find((step) => !run(step))
const [passed, wrong, skipped] = counts()
if (failed && failed[0] !== 'tests') console.log(`\nstopped at: ${failed[0]}`)
console.log(`\n${passed} passed, ${Math.max(wrong, failed ? 1 : 0)} failed, ${skipped} skipped`)
process.exit(failed ? 1 : 0)
