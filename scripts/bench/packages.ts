import { weappSizes } from '../package-sizes.mjs'
import { type Figure, figure } from './figure'

/** An empty Taro 4.1.11 app with one page and one Text, raw bytes. */
const HELLO_WORLD = 307_847

/** Bytes of the main package and of each sub-package of the built mini program. */
export async function measurePackages(): Promise<Figure[]> {
  const { main, packages } = weappSizes()
  const parts = Object.entries(packages).map(([name, bytes]) =>
    figure(`sub-package ${name} (B)`, bytes, HELLO_WORLD, '≤ 0.5'),
  )
  return [figure('main package (B)', main, HELLO_WORLD, '≤ 1.8'), ...parts]
}
