import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Figure, figure } from './figure'

/** An empty Taro 4.1.11 app with one page and one Text, raw bytes (platform/toolchain §2). */
const HELLO_WORLD = 307_847

const bytesIn = (folder: string): { file: string; bytes: number }[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      bytes: statSync(path.join(folder, file)),
    }))
    .filter(({ bytes }) => bytes.isFile())
    .map(({ file, bytes }) => ({ file, bytes: bytes.size }))

const sum = (rows: { bytes: number }[]) => rows.reduce((all, { bytes }) => all + bytes, 0)

/** Bytes of the main package and of each sub-package of the built mini program. */
export async function measurePackages(root: string): Promise<Figure[]> {
  const dist = path.join(root, 'dist/weapp')
  if (!existsSync(dist)) throw new Error('dist/weapp is missing: npm run build:weapp')
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const roots = subPackages.map((s) => `${s.root.replace(/\/$/, '')}/`)
  const all = bytesIn(dist)
  const main = all.filter(({ file }) => !roots.some((r) => file.startsWith(r)))
  const parts = roots.map((r) =>
    figure(
      `sub-package ${r} (B)`,
      sum(all.filter(({ file }) => file.startsWith(r))),
      HELLO_WORLD,
      '≤ 0.5',
    ),
  )
  return [figure('main package (B)', sum(main), HELLO_WORLD, '≤ 1.8'), ...parts]
}
