// The slow proofs, in full: `npm run torture`. Their short forms run in `npm test`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const jest = fileURLToPath(new URL('../node_modules/.bin/jest', import.meta.url))
const { status } = spawnSync(
  jest,
  [
    '-c',
    'test/jest.config.mjs',
    '--runInBand',
    '-t',
    'crash|kill|race|random payloads|window',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TORTURE: '1' },
  },
)
process.exit(status ?? 1)
