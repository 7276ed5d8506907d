// Runs Taro for one platform: `node scripts/build-client.mjs weapp|h5 [--watch]`.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { checkSizes } from './package-sizes.mjs'

const [platform, ...flags] = process.argv.slice(2)
if (platform !== 'weapp' && platform !== 'h5') {
  process.stderr.write('Usage: build-client.mjs weapp|h5 [--watch]\n')
  process.exit(2)
}
const watch = flags.includes('--watch')
const root = fileURLToPath(new URL('..', import.meta.url))
const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')

const child = spawn(
  process.execPath,
  [taro, 'build', '--type', platform, ...(watch ? ['--watch'] : [])],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? (watch ? 'development' : 'production'),
      // Taro's own usage statistics and update checks have no place in a build.
      TARO_PLUGIN_TELEMETRY: 'false',
    },
  },
)

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))

child.on('exit', (code, signal) => {
  if (code !== 0) process.exit(signal ? 1 : (code ?? 1))
  if (!watch && !checkSizes(platform)) process.exit(1)
})
