// Every page at 375×812 (standard and 长辈版) and 1440×900, named by route: `npm run screenshots -- --out DIR`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string' } },
})
const tsx = fileURLToPath(new URL('../node_modules/.bin/tsx', import.meta.url))
const { status } = spawnSync(tsx, ['scripts/screenshots/take.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SCREENSHOTS_OUT: values.out, SCREENSHOTS_ONLY: values.only ?? '' },
})
process.exit(status ?? 1)
