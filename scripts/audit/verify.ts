import path from 'node:path'
import { parseArgs } from 'node:util'
import { noteAnchor, readAnchor } from './anchor'
import { checkCloud } from './check-cloud'
import { checkFolder } from './check-folder'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.lianxian' },
    env: { type: 'string' },
    anchor: { type: 'string' },
  },
})

/**
 * The anchor is what the last check saw, kept outside the database: rows taken off the end together
 * with the head that counted them show by it.
 */
async function main(): Promise<void> {
  const { env, data } = values
  const beside = env ? `audit-anchor-${env}.json` : path.join(data, 'audit-anchor.json')
  const file = path.resolve(values.anchor ?? beside)
  const anchor = readAnchor(file)
  const found = env ? await checkCloud(env, anchor) : await checkFolder(path.resolve(data), anchor)
  if (found.broken) {
    console.error(`审计日志不完整: ${found.broken.why}`)
    process.exit(1)
  }
  noteAnchor(file, { seq: found.rows, hash: found.hash })
  console.log(`审计日志完整: ${found.rows} 条，末尾指纹 ${found.hash}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(2)
})
