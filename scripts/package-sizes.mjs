import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Bytes (DESIGN §10): 1.8 times an empty Taro app raw; first web load with gzip. */
export const MAIN_PACKAGE_LIMIT = 549_000
export const FIRST_LOAD_LIMIT = 160_000

function files(dir) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name)
    return entry.isDirectory() ? files(path) : [path]
  })
}

const total = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0)

/** Bytes of the main package and of each sub-package of dist/weapp. */
export function weappSizes(dist = join(root, 'dist/weapp')) {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map((each) => each.root)
  const packages = Object.fromEntries(roots.map((each) => [each, 0]))
  const main = []
  for (const path of files(dist)) {
    const name = relative(dist, path).split(sep).join('/')
    const owner = roots.find((each) => name.startsWith(`${each}/`))
    if (owner) packages[owner] += statSync(path).size
    else if (!name.startsWith('project.')) main.push(path)
  }
  return { main: total(main), packages }
}

/**
 * Bytes, gzipped, of what a browser fetches before the home page shows: what index.html names, what
 * pages share, and the largest page, whichever that is.
 */
export function firstLoadSize(dist = join(root, 'dist/web')) {
  const html = readFileSync(join(dist, 'index.html'))
  const named = [...html.toString().matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    (m) => m[1],
  )
  const first = [...new Set(named)].map((name) => join(dist, name)).filter(existsSync)
  const later = files(join(dist, 'js')).filter(
    (path) => path.endsWith('.js') && !first.includes(path),
  )
  const shared = later.filter((path) => basename(path).startsWith('shared.'))
  const pages = later.filter((path) => !shared.includes(path))
  const largest = pages.sort((a, b) => statSync(b).size - statSync(a).size).slice(0, 1)
  const paths = [...first, ...shared, ...largest]
  return [html, ...paths.map((path) => readFileSync(path))].reduce(
    (sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length,
    0,
  )
}

const show = (name, bytes, limit) =>
  process.stdout.write(
    `${name}: ${bytes.toLocaleString('en')} B${limit ? ` (limit ${limit.toLocaleString('en')})` : ''}\n`,
  )

/** Prints the sizes of a build; false when one is over its limit. */
export function checkSizes(platform) {
  if (platform === 'h5') {
    const bytes = firstLoadSize()
    show('first web load, gzip', bytes, FIRST_LOAD_LIMIT)
    return bytes <= FIRST_LOAD_LIMIT
  }
  const { main, packages } = weappSizes()
  show('main package', main, MAIN_PACKAGE_LIMIT)
  for (const [name, bytes] of Object.entries(packages)) show(`sub-package ${name}`, bytes)
  return main <= MAIN_PACKAGE_LIMIT
}
