import { existsSync } from 'node:fs'
import path from 'node:path'
import { startCloud } from './cloud'
import { databaseFile, lockFolder } from './data-folder'
import { openDatabase } from './database/open-database'
import { exportAll } from './export'
import { type Options, readOptions } from './options'

process.env.TZ = 'UTC' // as in the cloud: nothing may lean on the machine's own zone

async function runExport({ dataDir, out }: Options) {
  const file = databaseFile(dataDir)
  if (!existsSync(file)) throw new Error(`${dataDir} 里没有数据`)
  const unlock = lockFolder(dataDir)
  try {
    const workerPath = path.join(__dirname, 'database-worker.js')
    const database = await openDatabase({ file, workerPath })
    const names = await exportAll(database, dataDir, out)
    await database.close()
    console.log(`已导出 ${names.length} 个集合和全部文件: ${out}`)
  } finally {
    unlock()
  }
}

function stopOnSignals(stop: () => Promise<void>) {
  let stopping = false
  const onSignal = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

async function serve(options: Options) {
  const print = options.quiet ? () => undefined : (line: string) => console.log(line)
  const { url, stop } = await startCloud(options, print)
  stopOnSignals(stop)
  console.log(`民生连线 已启动: ${url}/`)
  if (options.quiet) return
  console.log(`  编辑台: ${url}/desk/inbox`)
  console.log(`  本机的云（定时任务、平台调用记录）: ${url}/local`)
}

async function main() {
  const options = readOptions(process.argv.slice(2), path.resolve(__dirname, '..'))
  await (options.command === 'export' ? runExport(options) : serve(options))
}

main().catch((error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code
  const taken = code === 'EADDRINUSE' ? '端口被占用了，换一个: npm start -- --port 8081' : undefined
  console.error(taken ?? (error instanceof Error ? error.message : String(error)))
  process.exit(1)
})
