// The figures of DESIGN §10 as a table: `npm run bench -- [--json FILE] [--only NAME] [--cases N]`.
// The inbox is measured over 100,000 cases; `--cases 1000000` takes some minutes more.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, cases: { type: 'string' } },
})
const tsx = fileURLToPath(new URL('../node_modules/.bin/tsx', import.meta.url))
const { status } = spawnSync(tsx, ['scripts/bench/run.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    BENCH_JSON: values.json ?? '',
    BENCH_ONLY: values.only ?? '',
    BENCH_CASES: values.cases ?? '',
  },
})
process.exit(status ?? 1)
