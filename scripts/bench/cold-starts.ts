import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Figure, figure, median } from './figure'

const TIMES = 7

/** ms a fresh process needs to load a module, measured inside it. */
function loading(root: string, module: string): number {
  const script = `const t=performance.now();require(${JSON.stringify(module)});process.stdout.write(String(performance.now()-t))`
  const env = {
    ...process.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    LIANXIAN_KEY: Buffer.alloc(32).toString('base64'),
  }
  return Number(
    execFileSync(process.execPath, ['-e', script], { cwd: root, env, encoding: 'utf8' }),
  )
}

/** Loading each built function by turns with a bare `require('wx-server-sdk')`, its floor. */
export async function measureColdStarts(root: string): Promise<Figure[]> {
  const dist = path.join(root, 'dist/cloudfunctions')
  return readdirSync(dist).map((name) => {
    const bare: number[] = []
    const spent: number[] = []
    for (let i = 0; i < TIMES; i += 1) {
      bare.push(loading(root, 'wx-server-sdk'))
      spent.push(loading(root, path.join(dist, name, 'index.js')))
    }
    return figure(`cold start ${name} (ms)`, median(spent), median(bare), '≤ 0.75')
  })
}
