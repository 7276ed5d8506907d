import type { CollectionSpec, WireReply } from '../../../local-cloud/database/types'
import { TestDatabase } from './support'

const SPECS: CollectionSpec[] = [
  {
    name: 'things',
    indexes: [
      { name: 'n', keys: { n: 1 } },
      { name: 'k', keys: { k: 1 }, unique: true },
    ],
  },
]
describe('a write outside transactions', () => {
  let db: TestDatabase
  beforeEach(() => {
    db = new TestDatabase(SPECS)
    db.insert([
      { _id: 'a', n: 1, k: 1 },
      { _id: 'b', n: 2, k: 2 },
    ])
  })
  afterEach(() => db.close())

  const lock = (): string => {
    const t = db.start()
    db.update({ _id: 'a' }, { $inc: { n: 10 } }, { transactionId: t, multi: false })
    return t
  }
  const send = (): { reply?: WireReply } =>
    db.send('modifyDocument', {
      collectionName: 'things',
      ...db.updateBody({}, { $inc: { n: 1 } }),
    })

  it('waits for a document that a transaction holds, and then writes over its result', () => {
    const t = lock()
    const waiting = send()
    expect(waiting.reply).toBeUndefined()
    expect(db.find().map((doc) => doc.n)).toEqual([1, 2])
    db.commit(t)
    expect(waiting.reply?.data).toEqual({ updated: 2, upsert_id: null })
    expect(db.find().map((doc) => doc.n)).toEqual([12, 3])
  })

  it('goes on when the transaction is aborted or dies', () => {
    const t = lock()
    const first = send()
    db.abort(t)
    expect(first.reply?.data).toMatchObject({ updated: 2 })
    lock()
    const second = send()
    expect(db.engine.wakeAt).toBe(db.now + 30_000)
    db.now += 30_000
    db.engine.run([], db.now)
    expect(second.reply?.data).toMatchObject({ updated: 2 })
    expect(db.find().map((doc) => doc.n)).toEqual([3, 4])
  })

  it('waits for a unique key that a transaction has taken', () => {
    const t = db.start()
    db.insert([{ _id: 't', k: 9 }], { transactionId: t })
    const body = { collectionName: 'things', data: ['{"_id":"o","k":7}', '{"_id":"p","k":9}'] }
    const waiting = db.send('insertDocument', body)
    expect(waiting.reply).toBeUndefined()
    db.commit(t)
    expect(waiting.reply?.message).toContain('E11000')
    expect(db.ids({ k: 7 })).toEqual(['o'])
  })

  it('does not hold up others meanwhile', () => {
    lock()
    const waiting = send()
    expect(db.update({ _id: 'b' }, { $set: { z: 1 } })).toBe(1)
    expect(waiting.reply).toBeUndefined()
  })
})

describe('requests given together', () => {
  const db = new TestDatabase(SPECS)
  afterAll(() => db.close())

  it('are each answered for themselves: one that fails leaves the rest', () => {
    const replies: WireReply[] = []
    const insert = (doc: string) => ({
      action: 'database.insertDocument',
      body: { collectionName: 'things', data: [doc] },
      answer: (reply: WireReply) => {
        replies.push(reply)
      },
    })
    db.engine.run(
      [
        insert('{"_id":"1","k":1}'),
        insert('{"_id":"2","k":1}'),
        insert('{"_id":"3","k":3}'),
        insert('{'),
      ],
      db.now,
    )
    expect(replies.map((reply) => reply.code)).toEqual([
      undefined,
      'DATABASE_REQUEST_FAILED',
      undefined,
      'INVALID_PARAM',
    ])
    db.reopen()
    expect(db.ids()).toEqual(['1', '3'])
  })
})
