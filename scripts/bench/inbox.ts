import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { collections } from '../../cloudfunctions/kit/collections'
import type { Case } from '../../core/cases/case'
import { CASE_QUEUES } from '../../core/cases/queues'
import { PAGE_SIZE } from '../../core/kit/page'
import { type LocalDatabase, openDatabase } from '../../local-cloud/database/open-database'
import { expectOk } from '../../test/support/builders'
import { ensureBuilt, type LocalCloud, startLocalCloud } from '../../test/support/local-cloud'
import { call } from './database'
import { byTurns, type Figure, figure, median } from './figure'

const root = path.resolve(__dirname, '../..')
const CASES = Number(process.env.BENCH_CASES || 100_000)
const PIECE = 1000
const TIMES = 300
const TIMES_BY_DOOR = 100
const FIRST = 1_790_000_000_000
/** Of the rows of one queue, the last one of page 999. */
const LAST_SEEN = PAGE_SIZE * 999 - 1

const idOf = (n: number) => `c${String(n).padStart(8, '0')}`
const dueOf = (n: number) => FIRST + n * 1000

/** Editors look at every queue by turns; each holds a quarter of the cases. */
const queueAt = (n: number) => CASE_QUEUES[n % CASE_QUEUES.length] ?? 'verifying'
const nthIn = (queue: number, nth: number) => nth * CASE_QUEUES.length + queue

const aCase = (n: number): Case => ({
  ...{ _id: idOf(n), number: `1013-${n}`, categoryId: 'elevator', title: `${n} 号楼电梯停运` },
  summary: '居民反映电梯一周停了四次，老人上下楼不便，想知道哪天能修好。',
  place: { communityId: `c${n % 40}`, building: '3 号楼' },
  ...{ listed: true, stage: 'verifying', queue: queueAt(n), verdict: 'pending', month: '2026-10' },
  ...{ dueAt: dueOf(n), firstTipAt: dueOf(n), lastJoinedAt: dueOf(n) },
  ...{ createdAt: dueOf(n), changedAt: dueOf(n) },
})

/** The same rows in a table of its own with the one index a page needs. */
function openRaw(file: string): Database.Database {
  const raw = new Database(file)
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
  raw.exec('CREATE TABLE cases (id TEXT PRIMARY KEY, queue TEXT, dueAt INTEGER, body TEXT)')
  raw.exec('CREATE INDEX queue_due ON cases (queue, dueAt, id)')
  return raw
}

async function fill(db: LocalDatabase, raw: Database.Database): Promise<void> {
  await db.ensureCollections(collections)
  const insert = raw.prepare('INSERT INTO cases VALUES (?, ?, ?, ?)')
  for (let from = 0; from < CASES; from += PIECE) {
    const docs = Array.from({ length: PIECE }, (_, i) => aCase(from + i))
    const data = docs.map((its) => JSON.stringify(its))
    await call(db, 'insertDocument', { collectionName: 'cases', data })
    raw.exec('BEGIN')
    for (const [i, { _id, queue, dueAt }] of docs.entries())
      insert.run([_id, queue, dueAt, data[i]])
    raw.exec('COMMIT')
  }
}

/** The reads of cloudfunctions/cases/list-queue.ts: one for page 1, two at once from a row on. */
async function byEngine(db: LocalDatabase, raw: Database.Database): Promise<Figure[]> {
  const order = '{"dueAt":1,"_id":1}'
  const limit = PAGE_SIZE + 1
  const find = (query: object) =>
    call(db, 'getDocument', {
      ...{ collectionName: 'cases', query: JSON.stringify(query), order, limit },
    })
  const sql = raw.prepare('SELECT body FROM cases WHERE queue = ? ORDER BY dueAt, id LIMIT ?')
  let turn = 0
  const spent = await byTurns(TIMES, {
    raw: () => sql.all([queueAt(turn), limit]),
    first: () => find({ queue: queueAt(turn) }),
    deep: () => {
      const last = nthIn(turn % CASE_QUEUES.length, LAST_SEEN)
      const [queue, dueAt] = [queueAt(turn++), dueOf(last)]
      return Promise.all([
        find({ queue, dueAt, _id: { $gt: idOf(last) } }),
        find({ queue, dueAt: { $gt: dueAt } }),
      ])
    },
  })
  const many = CASES.toLocaleString('en')
  const [raw1, first, deep] = [median(spent.raw), median(spent.first), median(spent.deep)]
  return [
    figure(`inbox page over ${many} cases, ms`, first, raw1, 'at most 2.5'),
    figure('reads of inbox page 1000 / page 1, ms', deep, first, ''),
  ]
}

/** What an editor's browser waits for: page 1000 beside page 1, through the door. */
async function byDoor(cloud: LocalCloud): Promise<Figure> {
  const token = await cloud.signInAs('zhou')
  const page = async (more: object) => {
    const input = { queue: queueAt(0), mine: false, ...more }
    const asked = cloud.call<{ rows: { id: string }[] }>('cases', 'listQueue', input, { token })
    return expectOk(await asked).rows
  }
  const last = nthIn(0, LAST_SEEN)
  const after = { at: dueOf(last), id: idOf(last) }
  const [row] = await page({ after })
  if (row?.id !== idOf(nthIn(0, LAST_SEEN + 1))) throw new Error(`page 1000 begins at ${row?.id}`)
  const spent = await byTurns(TIMES_BY_DOOR, { first: () => page({}), deep: () => page({ after }) })
  const [first, deep] = [median(spent.first), median(spent.deep)]
  return figure('inbox page 1000 / page 1 by the door, ms', deep, first, 'at most 1.2')
}

/** The desk's inbox over very many cases (DESIGN §10). */
export async function measureInbox(): Promise<Figure[]> {
  ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxian-bench-'))
  const data = path.join(folder, 'data')
  const raw = openRaw(path.join(folder, 'raw.db'))
  try {
    await (await startLocalCloud({ sample: 'people', data })).stop()
    const workerPath = path.join(root, 'dist/local-cloud/database-worker.js')
    const db = await openDatabase({ file: path.join(data, 'database.sqlite'), workerPath })
    await fill(db, raw)
    const engine = await byEngine(db, raw)
    await db.close()
    const cloud = await startLocalCloud({ sample: 'people', data })
    try {
      return [...engine, await byDoor(cloud)]
    } finally {
      await cloud.stop()
    }
  } finally {
    raw.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
