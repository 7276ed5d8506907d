import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** WeChat's own compiler, as npm ships it for this system. */
function compiler(): string {
  const folder = path.dirname(require.resolve('miniprogram-compiler/package.json'))
  const system = { linux: 'linux/wcc', darwin: 'mac/wcc', win32: 'windows/wcc.exe' }[
    process.platform as string
  ]
  if (!system) throw new Error(`no wcc for ${process.platform}`)
  const file = path.join(folder, 'bin', system)
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
  return file
}

const usingComponents = (dist: string, wxml: string): string[] => {
  const file = path.join(dist, wxml.replace(/\.wxml$/, '.json'))
  if (!existsSync(file)) return []
  const { usingComponents: used = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    usingComponents?: object
  }
  return Object.keys(used)
}

/** Source of the `$gwx` function that renders every template of a built mini program. */
export function compileWxml(dist: string): string {
  const files = (readdirSync(dist, { recursive: true }) as string[]).map((f) =>
    f.split(path.sep).join('/'),
  )
  const wxml = files.filter((f) => f.endsWith('.wxml'))
  const wxs = files.filter((f) => f.endsWith('.wxs'))
  const table = wxml
    .map((f) => [f, usingComponents(dist, f)] as const)
    .filter(([, names]) => names.length > 0)
  const components = [
    table.length,
    ...table.flatMap(([f, names]) => [f, names.length, ...names]),
  ].join(' ')
  const made = spawnSync(compiler(), ['-d', '-cc', components, ...wxml, ...wxs, '-gn', '$gwx'], {
    cwd: dist,
    maxBuffer: 1 << 28,
  })
  if (made.status !== 0) throw new Error(`wcc: ${made.stderr}`)
  return made.stdout.toString()
}
