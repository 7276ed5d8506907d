import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { type LocalDatabase, openDatabase } from '../../local-cloud/database/open-database'
import { byTurns, type Figure, figure, median, percentile, timed } from './figure'

const root = path.resolve(__dirname, '../..')
const ROWS = 100_000
const COMMITS = 2000
const CALLERS = 64
const ROUNDS = 7
const PAGE = 20

const doc = (n: number, id = `d${String(n).padStart(8, '0')}`) => ({
  _id: id,
  number: n,
  state: `s${n % 10}`,
  createdAt: 1_790_000_000_000 + n * 1000,
  title: '小区三号楼电梯停运三天无人修理',
  text: '每天上下楼要走十八层，老人出不了门。'.repeat(4),
  place: { communityId: `c${n % 40}`, address: '梧桐里三号楼' },
})

/** Measures the document engine beside raw SQLite in the same folder, and prints latencies. */
export async function measureDatabase(): Promise<Figure[]> {
  execFileSync(process.execPath, [path.join(root, 'scripts/build-local-cloud.mjs')])
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxian-bench-'))
  const workerPath = path.join(root, 'dist/local-cloud/database-worker.js')
  const db = await openDatabase({ file: path.join(folder, 'engine.db'), workerPath })
  const raw = openRaw(path.join(folder, 'raw.db'))
  try {
    await fill(db, raw)
    return [...(await writes(db, raw)), ...(await reads(db, raw)), await concurrentInserts(db, raw)]
  } finally {
    await db.close()
    raw.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function openRaw(file: string): Database.Database {
  const raw = new Database(file)
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  raw.exec('CREATE TABLE docs (id TEXT PRIMARY KEY, state TEXT, createdAt INTEGER, body TEXT)')
  raw.exec('CREATE INDEX state_at ON docs (state, createdAt DESC, id DESC)')
  raw.exec('CREATE TABLE plain (id TEXT PRIMARY KEY, body TEXT)')
  return raw
}

/** One call of the engine, as the SDK makes it. */
export async function call(db: LocalDatabase, action: string, body: object): Promise<unknown> {
  const { code, message, data } = await db.handle(`database.${action}`, { ...body })
  if (code !== undefined) throw new Error(`${code} ${message}`)
  return data
}

async function fill(db: LocalDatabase, raw: Database.Database): Promise<void> {
  const keys = { state: 1, createdAt: -1, _id: -1 } as const
  await db.ensureCollections([
    { name: 'cases', indexes: [{ name: 'state_at', keys }] },
    { name: 'plain', indexes: [] },
  ])
  const insert = raw.prepare('INSERT INTO docs VALUES (?, ?, ?, ?)')
  raw.exec('BEGIN')
  for (let from = 0; from < ROWS; from += 1000) {
    const docs = Array.from({ length: 1000 }, (_, i) => doc(from + i))
    const data = docs.map((d) => JSON.stringify(d))
    await call(db, 'insertDocument', { collectionName: 'cases', data })
    for (const [i, d] of docs.entries()) insert.run([d._id, d.state, d.createdAt, data[i]])
  }
  raw.exec('COMMIT')
}

const perSecond = (ms: readonly number[]) => 1000 / median(ms)
const GOAL = 'as close to 1 as can be'

async function writes(db: LocalDatabase, raw: Database.Database): Promise<Figure[]> {
  let n = 0
  const statement = raw.prepare('INSERT INTO plain VALUES (?, ?)')
  const insert = (collectionName: string) => () =>
    call(db, 'insertDocument', { collectionName, data: [JSON.stringify(doc(n, `new${n}`))] })
  const spent = await byTurns(COMMITS, {
    raw: () => statement.run([`new${++n}`, JSON.stringify(doc(n, `new${n}`))]),
    plain: insert('plain'),
    indexed: insert('cases'),
    update: () =>
      call(db, 'modifyDocument', {
        collectionName: 'plain',
        query: JSON.stringify({ _id: `new${n}` }),
        data: '{"$inc":{"seen":1}}',
        merge: true,
        multi: false,
      }),
  })
  const floor = perSecond(spent.raw)
  return [
    figure('single insert /s', perSecond(spent.plain), floor, GOAL),
    figure('single insert, one index /s', perSecond(spent.indexed), floor, GOAL),
    figure('single update by id /s', perSecond(spent.update), floor, GOAL),
  ]
}

async function reads(db: LocalDatabase, raw: Database.Database): Promise<Figure[]> {
  const times = ROUNDS * 100
  const point = raw.prepare('SELECT body FROM docs WHERE id = ?')
  const top = raw.prepare(
    'SELECT body FROM docs WHERE state = ? ORDER BY createdAt DESC, id DESC LIMIT 20',
  )
  const total = raw.prepare('SELECT count(*) FROM docs WHERE state = ?')
  const idOf = (i: number) => doc((i * 7919) % ROWS)._id
  let i = 0
  const get = (query: object, more: object = {}) =>
    call(db, 'getDocument', { collectionName: 'cases', query: JSON.stringify(query), ...more })
  const order = '{"createdAt":-1,"_id":-1}'
  const page = (query: object) => get(query, { order, limit: PAGE })
  const last = doc(PAGE * 1000 - 1)
  const older = [
    { createdAt: { $lt: last.createdAt } },
    { createdAt: last.createdAt, _id: { $lt: last._id } },
  ]
  const state = () => `s${i++ % 10}`
  const spent = await byTurns(times, {
    first: () => page({ state: state() }),
    deep: () => page({ state: state(), $or: older }),
    rawTop: () => top.all([state()]),
    count: () =>
      call(db, 'calculateDocument', { collectionName: 'cases', query: `{"state":"${state()}"}` }),
    rawCount: () => total.get([state()]),
    get: () => get({ _id: idOf(i++) }),
    rawGet: () => point.get([idOf(i++)]),
  })
  const { first, deep, rawTop } = spent
  return [
    figure('point get, ms', median(spent.get), median(spent.rawGet), ''),
    figure('indexed top 20, ms', median(first), median(rawTop), 'at most 2.5'),
    figure('indexed top 20, p99 ms', percentile(first, 0.99), percentile(rawTop, 0.99), ''),
    figure('page 1000 by key / page 1, ms', median(deep), median(first), 'at most 1.2'),
    figure('count by index, ms', median(spent.count), median(spent.rawCount), ''),
  ]
}

async function concurrentInserts(db: LocalDatabase, raw: Database.Database): Promise<Figure> {
  const statement = raw.prepare('INSERT INTO plain VALUES (?, ?)')
  let n = 0
  const each = 200
  const rawMs = await timed(COMMITS, () => statement.run([`c${n++}`, JSON.stringify(doc(n))]))
  const latencies: number[] = []
  const caller = async (name: number): Promise<void> => {
    for (let i = 0; i < each; i++) {
      const data = [JSON.stringify(doc(i, `w${name}-${i}`))]
      latencies.push(
        ...(await timed(1, () => call(db, 'insertDocument', { collectionName: 'plain', data }))),
      )
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CALLERS }, (_, name) => caller(name)))
  const rate = (CALLERS * each * 1000) / (performance.now() - started)
  const p99 = percentile(latencies, 0.99) / median(latencies)
  const goal = `p99 / median = ${p99.toFixed(1)}, at most 10`
  return figure(`inserts /s, ${CALLERS} callers`, rate, 1000 / median(rawMs), goal)
}
