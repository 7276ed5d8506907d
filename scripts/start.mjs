import { spawn } from 'node:child_process'
import { existsSync, watch as watchFolder } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { context } from 'esbuild'
import { printSizes, watchFunctions } from './build-functions.mjs'
import { localCloudOptions, localCloudOutput } from './build-local-cloud.mjs'
import { bringCloud, isStale } from './build-stale.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => path.join(root, ...parts)

const args = process.argv.slice(2)
const own = new Set(['--watch', '--weapp'])
const watch = args.includes('--watch')
const weapp = args.includes('--weapp')
const cloudArgs = args.filter((arg) => !own.has(arg))

const children = new Set()

/** Starts a Node script of ours, its output shown as it comes. */
function run(script, scriptArgs, env = {}) {
  const child = spawn(process.execPath, [script, ...scriptArgs], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** Runs a build without its long report, which is shown when it fails; whether it went well. */
async function builds(script, scriptArgs) {
  const child = spawn(process.execPath, [script, ...scriptArgs], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  const report = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => report.push(piece))
  const code = await new Promise((resolve) => child.once('close', resolve))
  children.delete(child)
  if (code !== 0) process.stdout.write(Buffer.concat(report))
  return code === 0
}

const ended = (child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))

async function bringWeb() {
  const script = at('scripts/build-client.mjs')
  const index = at('dist/web/index.html')
  if (!isStale(index, [at('src'), at('core'), at('config')])) return
  if (!existsSync(script)) {
    console.log('网页端还没有构建脚本，先只启动接口和本机的云。')
    return
  }
  console.log('正在编译网页，第一次要半分钟到两分钟……')
  if (await builds(script, ['h5'])) return
  if (!existsSync(index) && !watch) throw new Error('网页没有构建成，请看上面的输出')
  console.log('网页没有构建成，请看上面的输出。接口和本机的云照常启动。')
}

/** Runs the local cloud; restarted when its own code changes. */
function runCloud() {
  return run(path.join(localCloudOutput, 'main.js'), cloudArgs)
}

async function watchLocalCloud(onBuilt) {
  let first = true
  const notify = {
    name: 'notify',
    setup(build) {
      build.onEnd((result) => {
        if (!first && result.errors.length === 0) onBuilt()
        first = false
      })
    },
  }
  const watcher = await context({ ...localCloudOptions(), plugins: [notify] })
  await watcher.watch()
}

function portOf(list) {
  const index = list.findIndex((arg) => arg === '--port' || arg.startsWith('--port='))
  if (index < 0) return '8080'
  return list[index].split('=')[1] ?? list[index + 1]
}

/**
 * Builds the web pages again after each change. Not Taro's own watch: that is another server on another
 * port, with other code than is served in the end.
 */
function watchWeb(script) {
  let changed = false
  let building = false
  const rebuild = async () => {
    if (building) return
    building = true
    while (changed) {
      changed = false
      await ended(run(script, ['h5']))
    }
    building = false
  }
  let soon
  for (const folder of ['src', 'core', 'config']) {
    watchFolder(at(folder), { recursive: true }, () => {
      changed = true
      clearTimeout(soon)
      soon = setTimeout(rebuild, 300)
    })
  }
}

function watchClients() {
  const script = at('scripts/build-client.mjs')
  if (!existsSync(script)) return
  if (!weapp) return watchWeb(script)
  const address = `http://127.0.0.1:${portOf(cloudArgs)}`
  run(script, ['weapp', '--watch'], { TARO_APP_API: address })
}

async function develop() {
  await watchFunctions(printSizes)
  let cloud
  let restarting = false
  const launch = () => {
    cloud = runCloud()
    // A cloud that cannot start (a taken port, a locked folder) ends the whole command with its reason.
    cloud.once('exit', (code) => {
      if (code && !restarting) process.exit(code)
    })
  }
  launch()
  await watchLocalCloud(async () => {
    if (restarting) return
    restarting = true
    const exit = ended(cloud)
    cloud.kill('SIGTERM')
    await exit
    restarting = false
    launch()
  })
  watchClients()
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
    if (watch) setTimeout(() => process.exit(0), 1000).unref()
  })
}

try {
  await bringCloud()
  if (cloudArgs[0] !== 'export') await bringWeb()
  if (watch) await develop()
  else process.exitCode = await ended(runCloud())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
