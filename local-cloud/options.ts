import path from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  command: 'serve' | 'export'
  port: number
  host: string
  dataDir: string
  /** How much of the sample district a new data folder gets. */
  sample: 'none' | 'people' | 'full'
  timers: boolean
  quiet: boolean
  functionsDir: string
  webDir: string
  /** Where `export` writes. */
  out: string
}

const HELP = `用法: npm start -- [--port N] [--host H] [--data DIR] [--empty | --sample people|full] [--no-timers] [--quiet]
     npm start -- export --out DIR [--data DIR]`

/** Reads the command line; throws with the usage on anything unknown. `dist` is the folder of all builds. */
export function readOptions(args: string[], dist: string): Options {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: text,
        host: text,
        data: text,
        functions: text,
        web: text,
        out: text,
        empty: flag,
        sample: text,
        'no-timers': flag,
        quiet: flag,
      },
    })
    const [command = 'serve'] = positionals
    const sample = values.empty ? 'none' : (values.sample ?? 'full')
    if (sample !== 'none' && sample !== 'people' && sample !== 'full')
      throw new Error('--sample 要 none、people 或 full')
    const port = Number(values.port ?? 8080)
    if (command !== 'serve' && command !== 'export') throw new Error(`没有 ${command} 这个命令`)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port 要一个端口号')
    if (command === 'export' && !values.out) throw new Error('export 要写明 --out DIR')
    return {
      command,
      port,
      host: values.host ?? '127.0.0.1',
      dataDir: path.resolve(values.data ?? '.lianxian'),
      sample,
      timers: !values['no-timers'],
      quiet: values.quiet ?? false,
      functionsDir: path.resolve(values.functions ?? path.join(dist, 'cloudfunctions')),
      webDir: path.resolve(values.web ?? path.join(dist, 'web')),
      out: path.resolve(values.out ?? '.'),
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${HELP}`)
  }
}
