import type { Interval } from '../query/bounds'
import type { CollectionInfo, IndexInfo } from './catalog'
import type { Connection } from './connection'

export interface StoredRow {
  rid: number
  body: string
}

const FIRST_CHUNK = 32
const LARGEST_CHUNK = 1024

// Rows are fetched by chunks, not by an open cursor: an unfinished cursor would pin the WAL.
function* chunked<T>(fetch: (limit: number) => T[]): Generator<T> {
  for (let limit = FIRST_CHUNK; ; limit = Math.min(limit * 4, LARGEST_CHUNK)) {
    const rows = fetch(limit)
    yield* rows
    if (rows.length < limit) return
  }
}

/** Every document in the order of insertion. */
export function* scanAll(connection: Connection, collection: CollectionInfo): Generator<StoredRow> {
  let after = -1
  const sql = `SELECT rid, body FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`
  for (const [rid, body] of chunked((limit) => connection.all(sql, [after, limit]))) {
    after = Number(rid)
    yield { rid: after, body: String(body) }
  }
}

function indexSql(collection: CollectionInfo, index: IndexInfo, backward: boolean): string {
  const own = index.table === collection.table
  const [k, from] = own
    ? ['id', `${collection.table} e`]
    : ['k', `${index.table} e CROSS JOIN ${collection.table} d ON d.rid = e.rid`]
  const where = backward
    ? `(e.${k}, e.rid) < (?, ?) AND e.${k} >= ?`
    : `(e.${k}, e.rid) > (?, ?) AND e.${k} < ?`
  const turn = backward ? 'DESC' : 'ASC'
  const body = own ? 'e.body' : 'd.body'
  return `SELECT e.${k}, e.rid, ${body} FROM ${from} WHERE ${where} ORDER BY e.${k} ${turn}, e.rid ${turn} LIMIT ?`
}

/** The documents of some intervals of an index, in its order or against it. */
export function* scanIndex(
  connection: Connection,
  collection: CollectionInfo,
  index: IndexInfo,
  intervals: readonly Interval[],
  backward: boolean,
): Generator<StoredRow> {
  const sql = indexSql(collection, index, backward)
  for (const { lo, hi } of backward ? [...intervals].reverse() : intervals) {
    let key = backward ? hi : lo
    let rid = -1
    const end = backward ? lo : hi
    for (const row of chunked((limit) => connection.all(sql, [key, rid, end, limit]))) {
      key = row[0] as Buffer
      rid = Number(row[1])
      yield { rid, body: String(row[2]) }
    }
  }
}

/** How many entries the intervals hold; no document is read. */
export function countIndex(
  connection: Connection,
  collection: CollectionInfo,
  index: IndexInfo,
  intervals: readonly Interval[],
): number {
  const k = index.table === collection.table ? 'id' : 'k'
  const sql = `SELECT count(*) FROM ${index.table} WHERE ${k} >= ? AND ${k} < ?`
  let total = 0
  for (const { lo, hi } of intervals) total += Number(connection.get(sql, [lo, hi])?.[0])
  return total
}

export function countAll(connection: Connection, collection: CollectionInfo): number {
  return Number(connection.get(`SELECT count(*) FROM ${collection.table}`, [])?.[0])
}

export function rowById(
  connection: Connection,
  collection: CollectionInfo,
  id: Buffer,
): StoredRow | undefined {
  const sql = `SELECT rid, body FROM ${collection.table} WHERE id = ?`
  const row = connection.get(sql, [id])
  return row && { rid: Number(row[0]), body: String(row[1]) }
}

export function rowByRid(
  connection: Connection,
  collection: CollectionInfo,
  rid: number,
): string | undefined {
  const sql = `SELECT body FROM ${collection.table} WHERE rid = ?`
  return connection.get(sql, [rid])?.[0] as string | undefined
}
