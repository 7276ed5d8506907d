import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Bytes (DESIGN §10): 1.8 and 0.5 times an empty Taro app raw; first web load with gzip. */
export const MAIN_PACKAGE_LIMIT = 549_000
export const SUB_PACKAGE_LIMIT = 152_000
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

/** Names of the chunks a page needs besides itself, as app.js asks for them. */
function chunksOf(page, app) {
  const load = [...app.matchAll(/Promise\.all\(\[([^\]]*)\]\)/g)].find(([, list]) =>
    list.includes(page),
  )
  return [...(load?.[1] ?? '').matchAll(/\.e\("([^"]+)"\)/g)].map((m) => m[1])
}

/** Bytes, gzipped, of all that a browser fetches before the home page shows. */
export function firstLoadSize(dist = join(root, 'dist/web')) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((m) =>
    join(dist, m[1]),
  )
  const app = named.find((path) => basename(path).startsWith('app.') && path.endsWith('.js'))
  const chunks = chunksOf('src_pages_home_index', readFileSync(app, 'utf8'))
  if (chunks.length === 0) throw new Error('cannot tell what the home page loads')
  const later = files(dist).filter((path) =>
    chunks.includes(basename(path).replace(/\.\w{8}\.(js|css)$/, '')),
  )
  return [join(dist, 'index.html'), ...named, ...later].reduce(
    (sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length,
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
  for (const [name, bytes] of Object.entries(packages))
    show(`sub-package ${name}`, bytes, SUB_PACKAGE_LIMIT)
  return (
    main <= MAIN_PACKAGE_LIMIT &&
    Object.values(packages).every((bytes) => bytes <= SUB_PACKAGE_LIMIT)
  )
}
