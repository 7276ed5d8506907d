import type { CollectionSpec } from '../../../local-cloud/database/types'
import { refusal, TestDatabase } from './support'

const SPECS: CollectionSpec[] = [
  {
    name: 'things',
    indexes: [
      { name: 'n', keys: { n: 1 } },
      { name: 'k', keys: { k: 1 }, unique: true },
    ],
  },
]
const CONFLICT = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message:
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. WriteConflict',
}
const GONE = 'DATABASE_TRANSACTION_FAIL'

describe('a transaction', () => {
  let db: TestDatabase
  beforeEach(() => {
    db = new TestDatabase(SPECS)
    db.insert([
      { _id: 'a', n: 1, k: 1 },
      { _id: 'b', n: 2, k: 2 },
    ])
  })
  afterEach(() => db.close())

  const inc = (id: string, transactionId?: string): number =>
    db.update({ _id: id }, { $inc: { n: 1 } }, { multi: false, transactionId })
  const numbers = (): unknown[] => db.find().map((doc) => doc.n)

  it('shows its writes inside only, until it commits', () => {
    const t = db.start()
    expect(inc('a', t)).toBe(1)
    db.insert([{ _id: 'c', n: 3, k: 3 }], { transactionId: t })
    db.remove({ _id: 'b' }, { transactionId: t, multi: false })
    expect(db.ids({ n: { $gte: 2 } }, { transactionId: t, order: { n: 1 } })).toEqual(['a', 'c'])
    expect(numbers()).toEqual([1, 2])
    db.commit(t)
    expect(db.find()).toEqual([
      { _id: 'a', n: 2, k: 1 },
      { _id: 'c', n: 3, k: 3 },
    ])
    expect(db.count({ n: 2 })).toBe(1)
    expect(refusal(() => db.commit(t)).code).toBe(GONE)
  })

  it('pages and sorts over snapshot and own writes together', () => {
    db.insert(Array.from({ length: 20 }, (_, i) => ({ _id: `x${i}`, n: 10 + i, k: 10 + i })))
    const t = db.start()
    db.update({ _id: 'x19' }, { $set: { n: 0 } }, { transactionId: t, multi: false })
    db.insert([{ _id: 'mid', n: 11.5, k: 'mid' }], { transactionId: t })
    db.remove({ _id: 'x0' }, { transactionId: t, multi: false })
    const page = { transactionId: t, order: { n: 1 }, limit: 3, offset: 2 }
    expect(db.ids({}, page)).toEqual(['b', 'x1', 'mid'])
  })

  it('reads the state of its start, whatever is committed since', () => {
    const t = db.start()
    inc('a')
    db.insert([{ _id: 'c', k: 3 }])
    db.remove({ _id: 'b' })
    expect(db.find({}, { transactionId: t }).map((doc) => doc.n)).toEqual([1, 2])
    db.abort(t)
  })

  it('leaves nothing behind when aborted', () => {
    const t = db.start()
    inc('a', t)
    db.abort(t)
    expect(numbers()).toEqual([1, 2])
    expect(inc('a')).toBe(1)
    expect(refusal(() => inc('a', t)).code).toBe(GONE)
  })

  it('loses at the write to another transaction that wrote first, and is over', () => {
    const [first, second] = [db.start(), db.start()]
    inc('a', first)
    expect(refusal(() => inc('a', second))).toEqual(CONFLICT)
    const { code, message } = refusal(() => db.abort(second))
    expect(code).toBe(GONE)
    expect(message).toContain('[ResourceUnavailable.TransactionNotExist]')
    db.commit(first)
    expect(numbers()).toEqual([2, 2])
  })

  it('loses at the write to anything committed after its start', () => {
    for (const commit of [
      () => inc('a'),
      () => db.update({}, { $inc: { n: 1 } }),
      () => {
        const other = db.start()
        inc('a', other)
        db.commit(other)
      },
      () => db.remove({ _id: 'a' }),
    ]) {
      const t = db.start()
      db.find({ _id: 'a' }, { transactionId: t })
      commit()
      expect(refusal(() => inc('a', t))).toEqual(CONFLICT)
    }
  })

  it('does not mind changes to documents it does not write', () => {
    const t = db.start()
    inc('b')
    inc('a', t)
    db.commit(t)
    expect(numbers()).toEqual([2, 3])
  })

  it('refuses to insert an id it can see, and one that came meanwhile', () => {
    const t = db.start()
    const insert = () => db.insert([{ _id: 'a', k: 9 }], { transactionId: t })
    expect(refusal(insert).message).toContain('E11000')
    expect(refusal(() => db.commit(t)).code).toBe(GONE)
    const u = db.start()
    db.insert([{ _id: 'new', k: 9 }])
    const late = () => db.insert([{ _id: 'new', k: 8 }], { transactionId: u })
    expect(refusal(late)).toEqual(CONFLICT)
  })

  it('lets an id it has removed be inserted again', () => {
    const t = db.start()
    db.remove({ _id: 'a' }, { transactionId: t, multi: false })
    db.insert([{ _id: 'a', n: 7, k: 1 }], { transactionId: t })
    db.commit(t)
    expect(db.find({ _id: 'a' })).toEqual([{ _id: 'a', n: 7, k: 1 }])
    expect(db.count({ k: 1 })).toBe(1)
  })

  it('holds unique keys against everyone', () => {
    const t = db.start()
    const clash = (k: number) => () => db.insert([{ _id: `t${k}`, k }], { transactionId: t })
    expect(refusal(clash(2)).message).toContain(
      'E11000 duplicate key error collection: things index: k',
    )
    const [u, v] = [db.start(), db.start()]
    db.insert([{ _id: 'u', k: 5 }], { transactionId: u })
    expect(refusal(() => db.insert([{ _id: 'v', k: 5 }], { transactionId: v }))).toEqual(CONFLICT)
    const again = () => db.insert([{ _id: 'u2', k: 5 }], { transactionId: u })
    expect(refusal(again).message).toContain('E11000')
    const w = db.start()
    db.insert([{ _id: 'late', k: 6 }])
    expect(refusal(() => db.insert([{ _id: 'w', k: 6 }], { transactionId: w }))).toEqual(CONFLICT)
  })

  it('may hand a unique key from one document to another', () => {
    const t = db.start()
    db.update({ _id: 'a' }, { $set: { k: 8 } }, { transactionId: t, multi: false })
    db.update({ _id: 'b' }, { $set: { k: 1 } }, { transactionId: t, multi: false })
    db.commit(t)
    expect(db.find().map((doc) => doc.k)).toEqual([8, 1])
    expect(db.ids({ k: 1 })).toEqual(['b'])
  })

  it('dies after thirty seconds', () => {
    const t = db.start()
    inc('a', t)
    db.now += 29_999
    inc('a', t)
    db.now += 1
    expect(refusal(() => inc('a', t)).code).toBe(GONE)
    expect(numbers()).toEqual([1, 2])
  })

  it('ends when one of its requests is wrong', () => {
    const t = db.start()
    refusal(() => db.update({ _id: 'a' }, { $push: { n: 1 } }, { transactionId: t, multi: false }))
    expect(refusal(() => db.commit(t)).code).toBe(GONE)
  })

  it('keeps no history once nobody can ask for it', () => {
    const t = db.start()
    db.insert(Array.from({ length: 50 }, (_, k) => ({ k: 100 + k })))
    db.abort(t)
    for (let round = 0; round < 200; round++) db.commit(db.start())
    expect(refusal(() => db.abort(t)).code).toBe(GONE)
    expect(numbers()).toHaveLength(52)
  })
})
