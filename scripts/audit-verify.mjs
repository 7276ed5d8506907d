// Whether the audit log is whole: `npm run audit:verify -- [--data DIR | --env ENV] [--anchor FILE]`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsx = fileURLToPath(new URL('../node_modules/.bin/tsx', import.meta.url))
const { status } = spawnSync(tsx, ['scripts/audit/verify.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
