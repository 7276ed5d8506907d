import { existsSync } from 'node:fs'
import path from 'node:path'
import { auditHash } from '../../cloudfunctions/kit/audit'
import {
  type Anchor,
  type AuditHead,
  type AuditRow,
  auditChecker,
} from '../../core/people/trust/audit'
import { databaseFile, lockFolder, secretKey } from '../../local-cloud/data-folder'
import { openDatabase } from '../../local-cloud/database/open-database'
import type { LocalDatabase } from '../../local-cloud/database/types'

async function linesOf<T>(database: LocalDatabase, name: string): Promise<T[]> {
  const known = await database.listCollections()
  const rows: T[] = []
  if (!known.includes(name)) return rows
  for await (const line of database.exportCollection(name)) rows.push(JSON.parse(line) as T)
  return rows
}

function check(rows: AuditRow[], head: AuditHead | undefined, anchor: Anchor | undefined) {
  const checker = auditChecker(auditHash, anchor)
  const inOrder = rows.sort((a, b) => (a._id < b._id ? -1 : 1))
  const broken =
    inOrder.map((row) => checker.next(row)).find((each) => each !== undefined) ??
    checker.finish(head)
  const { seq, hash } = checker.last()
  return { rows: seq, hash, broken }
}

/** The log of a data folder that nothing runs on. */
export async function checkFolder(dataDir: string, anchor: Anchor | undefined) {
  const file = databaseFile(dataDir)
  if (!existsSync(file)) throw new Error(`${dataDir} 里没有数据`)
  const unlock = lockFolder(dataDir)
  try {
    process.env.LIANXIAN_KEY = secretKey(dataDir)
    const workerPath = path.resolve(__dirname, '../../dist/local-cloud/database-worker.js')
    const database = await openDatabase({ file, workerPath })
    const rows = await linesOf<AuditRow>(database, 'audit')
    const [head] = await linesOf<AuditHead>(database, 'auditHead')
    await database.close()
    return check(rows, head, anchor)
  } finally {
    unlock()
  }
}
