import type { Interval } from '../query/bounds'
import type { CollectionInfo, IndexInfo } from './catalog'
import type { Connection, SqlValue } from './connection'

export interface StoredRow {
  rid: number
  body: string
}

/** Rows read at first when it is not known how many will do. */
export const FIRST_CHUNK = 32
const LARGEST_CHUNK = 512

/** Every document in the order of insertion. */
export function* scanAll(connection: Connection, collection: CollectionInfo): Generator<StoredRow> {
  const sql = `SELECT rid, body FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`
  let after = -1
  for (let limit = FIRST_CHUNK; ; limit = larger(limit)) {
    const rows = connection.all(sql, [after, limit])
    for (const [rid, body] of rows) yield { rid: Number(rid), body: String(body) }
    if (rows.length < limit) return
    after = Number(rows.at(-1)?.[0])
  }
}

function larger(limit: number): number {
  return Math.max(limit, Math.min(limit * 4, LARGEST_CHUNK))
}

interface IndexSql {
  rows: string
  /** Where the n-th row of such a chunk lies: keys are read only when there is a next chunk. */
  place: string
}

function indexSql(collection: CollectionInfo, index: IndexInfo, backward: boolean): IndexSql {
  const own = index.table === collection.table
  const k = own ? 'e.id' : 'e.k'
  const where = backward
    ? `(${k}, e.rid) < (?, ?) AND ${k} >= ?`
    : `(${k}, e.rid) > (?, ?) AND ${k} < ?`
  const turn = backward ? 'DESC' : 'ASC'
  const tail = `WHERE ${where} ORDER BY ${k} ${turn}, e.rid ${turn}`
  const join = own ? '' : ` CROSS JOIN ${collection.table} d ON d.rid = e.rid`
  return {
    rows: `SELECT e.rid, ${own ? 'e' : 'd'}.body FROM ${index.table} e${join} ${tail} LIMIT ?`,
    place: `SELECT ${k}, e.rid FROM ${index.table} e ${tail} LIMIT 1 OFFSET ?`,
  }
}

export interface IndexScan {
  index: IndexInfo
  intervals: readonly Interval[]
  backward: boolean
  /** How many rows will do, if they all do. */
  enough: number
}

/**
 * The documents of some intervals of an index, in its order or against it. Fetched by chunks, not by an open cursor:
 * an unfinished cursor would pin the WAL.
 */
export function* scanIndex(
  connection: Connection,
  collection: CollectionInfo,
  { index, intervals, backward, enough }: IndexScan,
): Generator<StoredRow> {
  const sql = indexSql(collection, index, backward)
  for (const { lo, hi } of backward ? [...intervals].reverse() : intervals) {
    let from: SqlValue[] = [backward ? hi : lo, -1]
    const end = backward ? lo : hi
    for (let limit = Math.min(enough, LARGEST_CHUNK); ; limit = larger(limit)) {
      const rows = connection.all(sql.rows, [...from, end, limit])
      for (const [rid, body] of rows) yield { rid: Number(rid), body: String(body) }
      if (rows.length < limit) break
      from = connection.get(sql.place, [...from, end, limit - 1]) as SqlValue[]
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
