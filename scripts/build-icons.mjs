// Collects the icons named in src/components/icon/icon-list.json into icons.ts. The result is
// committed, so that a plain build needs no extra step; run this after changing the list.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('../src/components/icon/', import.meta.url))
const list = JSON.parse(readFileSync(join(here, 'icon-list.json'), 'utf8'))
const assets = fileURLToPath(
  new URL('../node_modules/@phosphor-icons/core/assets/', import.meta.url),
)

const nameOf = (icon, weight) => (weight === 'regular' ? icon : `${icon}-${weight}`)

function paths(icon, weight) {
  const name = nameOf(icon, weight)
  const svg = readFileSync(join(assets, weight, `${name}.svg`), 'utf8')
  const found = [...svg.matchAll(/<path d="([^"]+)"( opacity="0\.2")?\s*\/>/g)]
  const shapes = svg.match(/<(path|circle|rect|line|polyline|polygon|ellipse)\b/g) ?? []
  if (found.length === 0 || found.length !== shapes.length)
    throw new Error(`${name}: unknown shapes`)
  // A leading ~ marks the pale fill of a duotone icon.
  return found.map(([, d, pale]) => `${pale ? '~' : ''}${d}`)
}

const byName = ([a], [b]) => (a < b ? -1 : 1)

/** Writes one map of icons; `names` are pairs of name and weight. */
function write(file, constant, icons) {
  const rows = icons.sort(byName).map(([name, shapes]) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`
    return `  ${key}:\n    '${shapes.join('|')}',`
  })
  const type = constant === 'ICONS' ? '\nexport type IconName = keyof typeof ICONS\n' : ''
  writeFileSync(
    join(here, file),
    `// Made by scripts/build-icons.mjs from @phosphor-icons/core (MIT); change icon-list.json instead.
// biome-ignore-all format: one line an icon
export const ${constant} = {
${rows.join('\n')}
} as const
${type}`,
  )
}

const { category, alert, ...weights } = list
const icons = Object.entries(weights).flatMap(([weight, names]) =>
  names.map((name) => [nameOf(name, weight), paths(name, weight)]),
)
write('icons.ts', 'ICONS', icons)
// The twelve categories stay out of what every page loads.
const categories = category.map((name) => [name, paths(name, 'duotone')])
write('category-icons.ts', 'CATEGORY_ICONS', categories)
// Signs of warnings.
const alerts = alert.map((name) => [name, paths(name, 'bold')])
write('alert-icons.ts', 'ALERT_ICONS', alerts)
process.stdout.write(`${icons.length + categories.length + alerts.length} icons\n`)
