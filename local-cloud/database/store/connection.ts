import Database from 'libsql'

export type SqlValue = string | number | Buffer | null
type Row = SqlValue[]

/** One SQLite connection with its prepared statements. Rows come as arrays of columns. */
export class Connection {
  readonly #db: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(file: string, { cacheKib } = { cacheKib: 65536 }) {
    this.#db = new Database(file)
    this.#db.exec('PRAGMA journal_mode = WAL')
    // FULL: a commit is on disk before it is acknowledged, so a power cut loses nothing (DESIGN §4).
    this.#db.exec('PRAGMA synchronous = FULL')
    this.#db.exec(`PRAGMA cache_size = -${cacheKib}`)
    this.#db.exec('PRAGMA busy_timeout = 5000')
  }

  exec(sql: string): void {
    this.#db.exec(sql)
  }

  run(sql: string, values: SqlValue[]): number {
    return Number(this.#prepare(sql).run(values).lastInsertRowid)
  }

  get(sql: string, values: SqlValue[]): Row | undefined {
    return this.#prepare(sql).get(values) as Row | undefined
  }

  all(sql: string, values: SqlValue[]): Row[] {
    return this.#prepare(sql).all(values) as Row[]
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  #prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#db.prepare(sql)
    if (statement.reader) statement.raw(true)
    this.#statements.set(sql, statement)
    return statement
  }
}
