import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface LedgerEntry {
  at: number
  api: string
  args: Record<string, unknown>
  answer: unknown
}

const KEPT = 500 // in memory, for /local; the file keeps everything

/** Everything the product asked of the WeChat platform, newest last: in memory and in openapi-calls.jsonl. */
export class Ledger {
  private readonly file: string
  private readonly entries: LedgerEntry[]

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'openapi-calls.jsonl')
    this.entries = existsSync(this.file) ? readTail(this.file) : []
  }

  add(entry: LedgerEntry) {
    this.entries.push(entry)
    if (this.entries.length > KEPT) this.entries.shift()
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`)
  }

  /** Newest first. */
  recent(limit = KEPT): LedgerEntry[] {
    return this.entries.slice(-limit).reverse()
  }
}

function readTail(file: string): LedgerEntry[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1).slice(-KEPT)
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as LedgerEntry]
    } catch {
      return [] // a line cut short by a kill: the call it tells of was never answered
    }
  })
}
