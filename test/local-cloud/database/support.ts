import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EJSON } from 'bson'
import { createEngine, type Engine } from '../../../local-cloud/database/engine'
import type { CollectionSpec, Doc, WireReply } from '../../../local-cloud/database/types'

type Body = Record<string, unknown>

/** Two seconds past a round number, so that a wrong clock shows. */
export const NOON = Date.UTC(2026, 10, 23, 4, 0, 2)

const write = (value: unknown): string => EJSON.stringify(value, { relaxed: false })
const read = (text: unknown): Doc => EJSON.parse(String(text), { relaxed: true }) as Doc

/** A code and message of the engine, thrown so that tests may expect it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The engine on this thread, spoken to as the SDK does, with a clock that tests move. */
export class TestDatabase {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'lianxian-db-'))
  readonly file = path.join(this.folder, 'test.db')
  engine: Engine = createEngine({ file: this.file })
  now = NOON

  constructor(specs: CollectionSpec[] = [{ name: 'things', indexes: [] }]) {
    this.engine.ensureCollections(specs)
  }

  reopen(): void {
    this.engine.close()
    this.engine = createEngine({ file: this.file })
  }

  close(): void {
    this.engine.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Sends one request; the reply stays undefined while it waits for a lock. */
  send(action: string, body: Body): { reply?: WireReply } {
    const outcome: { reply?: WireReply } = {}
    const answer = (reply: WireReply): void => {
      outcome.reply = reply
    }
    this.engine.run([{ action: `database.${action}`, body, answer }], this.now)
    return outcome
  }

  call(action: string, body: Body = {}): WireReply {
    const { reply } = this.send(action, { collectionName: 'things', ...body })
    if (reply === undefined) throw new Error(`${action} is waiting`)
    if (reply.code !== undefined) throw new Refused(reply.code, reply.message ?? '')
    return reply
  }

  insert(docs: unknown[], more: Body = {}): string[] {
    const { data } = this.call('insertDocument', { data: docs.map(write), ...more })
    return (data as { insertedIds: string[] }).insertedIds
  }

  find(query: Doc = {}, more: Body = {}): Doc[] {
    const options = Object.entries(more).map(([key, value]) => [
      key,
      key === 'order' || key === 'projection' ? write(value) : value,
    ])
    const body = { queryType: 'WHERE', query: write(query), ...Object.fromEntries(options) }
    const { data } = this.call('getDocument', body)
    return (data as { list: string[] }).list.map(read)
  }

  ids(query: Doc = {}, more: Body = {}): unknown[] {
    return this.find(query, more).map((doc) => doc._id)
  }

  count(query: Doc = {}): number {
    const { data } = this.call('calculateDocument', { query: write(query) })
    return (data as { total: number }).total
  }

  updateBody(query: Doc | undefined, data: Doc, more: Body = {}): Body {
    const asked = query === undefined ? {} : { query: write(query) }
    return { ...asked, data: write(data), multi: true, merge: true, upsert: false, ...more }
  }

  update(query: Doc | undefined, data: Doc, more: Body = {}): number {
    const { data: result } = this.call('modifyDocument', this.updateBody(query, data, more))
    return (result as { updated: number }).updated
  }

  set(id: string, data: Doc, more: Body = {}): unknown {
    const body = this.updateBody({ _id: id }, data, { multi: false, merge: false, upsert: true })
    return this.call('modifyDocument', { ...body, ...more }).data
  }

  remove(query: Doc | undefined, more: Body = {}): number {
    const asked = query === undefined ? '' : write(query)
    const { data } = this.call('removeDocument', { query: asked, multi: true, ...more })
    return (data as { deleted: number }).deleted
  }

  aggregate(stages: Doc[], more: Body = {}): Doc[] {
    const wire = stages.map((stage) => {
      const [[stageKey, operand]] = Object.entries(stage) as [[string, unknown]]
      return { stageKey, stageValue: write(operand) }
    })
    const { data } = this.call('aggregateDocuments', { stages: wire, ...more })
    return (data as { list: string[] }).list.map(read)
  }

  start(): string {
    return String(this.call('startTransaction').transactionId)
  }

  commit(transactionId: string): void {
    this.call('commitTransaction', { transactionId })
  }

  abort(transactionId: string): void {
    this.call('abortTransaction', { transactionId })
  }
}

/** The code and message a call is refused with. */
export function refusal(work: () => unknown): { code: string; message: string } {
  try {
    work()
  } catch (error) {
    if (error instanceof Refused) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('it was not refused')
}
