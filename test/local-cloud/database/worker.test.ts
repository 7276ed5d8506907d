import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type LocalDatabase, openDatabase } from '../../../local-cloud/database/open-database'
import { bundle } from './bundle'
import { NOON } from './support'

describe('the database in its worker', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxian-worker-'))
  const file = path.join(folder, 'worker.db')
  const worker = bundle('local-cloud/database/worker.ts')
  let now = NOON
  let db: LocalDatabase
  const open = () => openDatabase({ file, workerPath: worker.file, now: () => now })
  beforeAll(async () => {
    db = await open()
    await db.ensureCollections([{ name: 'things', indexes: [{ name: 'n', keys: { n: 1 } }] }])
  })
  afterAll(async () => {
    await db.close()
    worker.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const call = (action: string, body: object = {}) =>
    db.handle(`database.${action}`, { collectionName: 'things', ...body })

  it('answers many callers at once, each for itself', async () => {
    const inserts = Array.from({ length: 300 }, (_, n) =>
      call('insertDocument', { data: [JSON.stringify({ _id: `d${n % 299}`, n })] }),
    )
    const replies = await Promise.all(inserts)
    expect(replies.filter((reply) => reply.code !== undefined)).toHaveLength(1)
    expect(await call('calculateDocument')).toEqual({ data: { total: 299 } })
  })

  it('takes the time from whoever opened it', async () => {
    now = NOON + 1234
    await call('insertDocument', {
      data: ['{"_id":"dated","at":{"$tcb_server_date":{"offset":0}}}'],
    })
    const { data } = await call('getDocument', { query: '{"_id":"dated"}' })
    expect(data).toEqual({ list: [`{"_id":"dated","at":{"$date":{"$numberLong":"${now}"}}}`] })
  })

  it('lets a write go on when the transaction in its way dies of age', async () => {
    const { transactionId } = await call('startTransaction')
    const inc = { query: '{"_id":"d1"}', data: '{"$inc":{"n":1}}', multi: false, merge: true }
    await call('modifyDocument', { ...inc, transactionId })
    const waiting = call('modifyDocument', inc)
    const first = await Promise.race([waiting, call('calculateDocument')])
    expect(first.data).toEqual({ total: 300 })
    now += 30_000
    await call('calculateDocument')
    expect((await waiting).data).toEqual({ updated: 1, upsert_id: null })
  })

  it('exports every document, one line each, in the order of insertion', async () => {
    const more = Array.from({ length: 700 }, (_, n) => JSON.stringify({ _id: `m${n}` }))
    await call('insertDocument', { data: more })
    const lines: string[] = []
    for await (const line of db.exportCollection('things')) lines.push(line)
    expect(lines).toHaveLength(1000)
    expect(JSON.parse(lines[300] ?? '')).toEqual({ _id: 'm0' })
    expect(await db.listCollections()).toEqual(['things'])
    await expect(
      db.exportCollection('nowhere')[Symbol.asyncIterator]().next(),
    ).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
  })

  it('keeps everything over closing and opening, and refuses calls when closed', async () => {
    await db.close()
    await expect(call('calculateDocument')).rejects.toThrow('closed')
    db = await open()
    expect(await call('calculateDocument')).toEqual({ data: { total: 1000 } })
  })

  it('says so when the file cannot be opened', async () => {
    const missing = { file: path.join(folder, 'no', 'such.db'), workerPath: worker.file }
    await expect(openDatabase(missing)).rejects.toThrow()
  })
})
