import type { CollectionInfo } from './catalog'
import type { Connection } from './connection'

const PAGE = 500

/** The next documents after a row, in the order of insertion. No lines: that was all. */
export function exportBodies(
  connection: Connection,
  collection: CollectionInfo,
  after: number,
): { lines: string[]; last: number } {
  const rows = connection.all(
    `SELECT rid, body FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`,
    [after, PAGE],
  )
  return {
    lines: rows.map((row) => String(row[1])),
    last: rows.length === 0 ? after : Number(rows.at(-1)?.[0]),
  }
}
