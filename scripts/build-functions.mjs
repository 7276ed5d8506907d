import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, context } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

/** Native packages cannot be bundled; the cloud installs them from the generated package.json. */
const NATIVE = ['sharp']

/** Large packages that only a few calls need: files of their own beside the bundle, read when asked for. */
const LATER = ['undici', 'nodemailer']

const laterFile = (name) => `${name}.js`

/** Leaves those packages out of a bundle and asks for the file beside it instead. */
const leaveForLater = {
  name: 'leave-for-later',
  setup(plugin) {
    plugin.onResolve({ filter: new RegExp(`^(${LATER.join('|')})$`) }, ({ path: name }) => ({
      path: `./${laterFile(name)}`,
      external: true,
    }))
  },
}

/** Files that lie beside a bundle, by the source that reads them from there. */
const BESIDE = { 'cloudfunctions/referrals/watermark.ts': 'watermark.ttf' }

export const functionsSource = path.join(root, 'cloudfunctions')
export const functionsOutput = path.join(root, 'dist', 'cloudfunctions')

/** Names of the folders that are deploy units: those with an index.ts. */
export async function listFunctions(source = functionsSource) {
  if (!existsSync(source)) return []
  const entries = await readdir(source, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(source, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort()
}

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
}

function bundleOptions(source, output, names) {
  return {
    ...common,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, path.join(source, name, 'index.ts')]),
    ),
    outdir: output,
    plugins: [leaveForLater],
    external: NATIVE,
    // The SDK's packages ask for two editions of this table of 150 KB; one serves both.
    alias: { 'mime-db': path.join(root, 'node_modules', 'mime-db') },
    tsconfig: path.join(root, 'tsconfig.json'),
    metafile: true,
  }
}

/** Packages an output really imports from outside the bundle (Node's own modules left out). */
function externalsOf(outputMeta) {
  const names = outputMeta.imports.filter((item) => item.external).map((item) => item.path)
  return NATIVE.filter((name) => names.includes(name))
}

async function exactVersion(name) {
  const file = path.join(root, 'node_modules', name, 'package.json')
  return JSON.parse(await readFile(file, 'utf8')).version
}

async function writeManifest(output, name, externals) {
  const versions = await Promise.all(
    externals.map(async (item) => [item, await exactVersion(item)]),
  )
  const manifest = {
    name,
    version: require('../package.json').version,
    private: true,
    main: 'index.js',
    dependencies: Object.fromEntries(versions),
  }
  await writeFile(path.join(output, name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

async function layBeside(outputMeta, folder) {
  for (const [reader, file] of Object.entries(BESIDE)) {
    if (!(reader in outputMeta.inputs)) continue
    await copyFile(path.join(root, path.dirname(reader), file), path.join(folder, file))
  }
}

/** Bundles each package for later once, beside every function that asks for it. */
async function layLater(outputMeta, folder) {
  for (const name of LATER) {
    if (!outputMeta.imports.some((item) => item.path === `./${laterFile(name)}`)) continue
    await build({
      ...common,
      entryPoints: [require.resolve(name)],
      outfile: path.join(folder, laterFile(name)),
    })
  }
}

async function finish(result, { source, output, names }) {
  const sizes = []
  for (const name of names) {
    const meta = Object.entries(result.metafile.outputs).find(([file]) =>
      path.resolve(root, file).startsWith(path.join(output, name) + path.sep),
    )?.[1]
    const externals = externalsOf(meta)
    await mkdir(path.join(output, name), { recursive: true })
    await writeManifest(output, name, externals)
    const config = path.join(source, name, 'config.json')
    if (existsSync(config)) await copyFile(config, path.join(output, name, 'config.json'))
    await layBeside(meta, path.join(output, name))
    await layLater(meta, path.join(output, name))
    sizes.push({ name, bytes: meta.bytes, externals })
  }
  return sizes
}

async function removeStale(output, names) {
  if (!existsSync(output)) return
  for (const entry of await readdir(output)) {
    if (!names.includes(entry)) await rm(path.join(output, entry), { recursive: true })
  }
}

/** Bundles every function; answers one row a function: name, bytes, native packages left outside. */
export async function buildFunctions({ source = functionsSource, output = functionsOutput } = {}) {
  const names = await listFunctions(source)
  await removeStale(output, names)
  if (names.length === 0) return []
  const result = await build(bundleOptions(source, output, names))
  return finish(result, { source, output, names })
}

/** Rebuilds on every change; `onBuilt` gets the sizes, failures are printed by esbuild. */
export async function watchFunctions(onBuilt) {
  const names = await listFunctions()
  const place = { source: functionsSource, output: functionsOutput, names }
  const options = bundleOptions(functionsSource, functionsOutput, names)
  const report = {
    name: 'report',
    setup(plugin) {
      plugin.onEnd(async (result) => {
        if (result.errors.length === 0) onBuilt(await finish(result, place))
      })
    },
  }
  const watcher = await context({ ...options, plugins: [...options.plugins, report] })
  await watcher.watch()
  return watcher
}

export function printSizes(rows) {
  for (const { name, bytes, externals } of rows) {
    const outside = externals.length > 0 ? `  + ${externals.join(', ')}` : ''
    console.log(`${name.padEnd(16)} ${(bytes / 1024).toFixed(0).padStart(6)} KB${outside}`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = Date.now()
  const rows = await buildFunctions()
  printSizes(rows)
  console.log(`${rows.length} functions in ${Date.now() - started} ms`)
}
