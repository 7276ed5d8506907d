import { Connection } from '../store/connection'

/** Idle reading connections kept for the next transaction. */
const MAX_IDLE = 16

/** Reading connections, each holding one SQLite snapshot from `open` to `close`. */
export class Snapshots {
  readonly #idle: Connection[] = []

  constructor(readonly file: string) {}

  open(): Connection {
    const connection = this.#idle.pop() ?? new Connection(this.file, { cacheKib: 2048 })
    connection.exec('BEGIN')
    // SQLite takes the snapshot at the first read.
    connection.get('SELECT count(*) FROM collections', [])
    return connection
  }

  close(connection: Connection): void {
    connection.exec('COMMIT')
    if (this.#idle.length < MAX_IDLE) this.#idle.push(connection)
    else connection.close()
  }

  closeAll(): void {
    for (const connection of this.#idle.splice(0)) connection.close()
  }
}
