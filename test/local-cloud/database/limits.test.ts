import { Long, ObjectId } from 'bson'
import { NOON, refusal, TestDatabase } from './support'

describe("the cloud's limits", () => {
  const db = new TestDatabase()
  afterAll(() => db.close())

  it('refuses documents beyond 16 MB, on insert and on update', () => {
    const text = 'x'.repeat(9 * 1024 * 1024)
    expect(refusal(() => db.insert([{ a: text, b: text }])).message).toContain('Size of document')
    db.insert([{ _id: 'large', a: text }])
    const grow = () => db.update({ _id: 'large' }, { $set: { b: text } })
    expect(refusal(grow).message).toContain('Size of document')
    db.insert([{ _id: 'other', a: text }])
    expect(refusal(() => db.find()).message).toContain('query result exceeds')
    expect(db.find({}, { projection: { _id: 1 } })).toHaveLength(2)
    db.remove(undefined)
  })

  it('gives 100 documents unless told, and never more than 1000', () => {
    db.insert(Array.from({ length: 1100 }, (_, n) => ({ n })))
    expect(db.find()).toHaveLength(100)
    expect(db.find({}, { limit: 5000 })).toHaveLength(1000)
    expect(db.find({}, { limit: 10, offset: 1095 })).toHaveLength(5)
    expect(refusal(() => db.find({}, { offset: -1 })).code).toBe('INVALID_PARAM')
    expect(db.remove(undefined)).toBe(1100)
  })

  it.each([
    ['insertDocument', { data: ['{}'] }],
    ['getDocument', {}],
    ['calculateDocument', {}],
    ['modifyDocument', { data: '{"$set":{"a":1}}', merge: true, multi: true }],
    ['removeDocument', { query: '', multi: true }],
    ['aggregateDocuments', { stages: [] }],
  ])('%s says that a collection is missing', (action, body) => {
    expect(refusal(() => db.call(action, { collectionName: 'nowhere', ...body }))).toEqual({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message:
        '[ResourceNotFound] Db or Table not exist: nowhere. Please check your request, but if the problem cannot be solved, contact us.',
    })
  })

  it.each([
    [{ data: ['{"$a":1}'] }, 'not valid for storage'],
    [{ data: ['{"a":{"b.c":1}}'] }, 'not valid for storage'],
    [{ data: ['{"_id":[1]}'] }, '_id'],
    [{ data: ['[1]'] }, 'object'],
    [{ data: ['{"a":'] }, 'JSON'],
    [{ data: [] }, 'data'],
    [{ data: [`{"a":${'['.repeat(150)}${']'.repeat(150)}}`] }, 'nesting'],
    [{ data: ['{"a":{"$date":"no"}}'] }, '$date'],
    [{ data: ['{"a":{"$oid":"no"}}'] }, '$oid'],
  ])('refuses to insert %j', (body, named) => {
    expect(refusal(() => db.call('insertDocument', body)).message).toContain(named)
  })

  it('knows no other action', () => {
    expect(refusal(() => db.call('dropCollection')).code).toBe('INVALID_PARAM')
  })
})

describe('a document', () => {
  const db = new TestDatabase()
  afterEach(() => db.remove(undefined))
  afterAll(() => db.close())

  it('comes back with the types it was sent with', () => {
    const doc = {
      _id: 'types',
      int: 1,
      long: 5_000_000_000_000,
      huge: Long.fromString('9223372036854775807'),
      double: 1.5,
      minusZero: -0,
      nan: Number.NaN,
      date: new Date(1_767_323_045_678),
      oid: new ObjectId('0123456789abcdef01234567'),
      nul: null,
      text: '民生\0连线"\\',
      list: [[1, [2]], {}, []],
    }
    db.insert([doc])
    const { data } = db.call('getDocument', {})
    const [text] = (data as { list: string[] }).list
    expect(text).toContain('"huge":{"$numberLong":"9223372036854775807"}')
    expect(text).toContain('"oid":{"$oid":"0123456789abcdef01234567"}')
    expect(db.find()[0]).toMatchObject({ ...doc, huge: expect.anything(), oid: expect.anything() })
  })

  it("gets the server's time wherever it asks for it", () => {
    const at = (offset: number) => ({ $tcb_server_date: { offset } })
    db.insert([{ _id: 'd', at: at(0), deep: [{ later: at(3_600_000) }] }])
    db.now = NOON + 5000
    db.update({ _id: 'd' }, { $set: { 'deep.0.set': at(-1) }, $push: { log: { $each: [at(1)] } } })
    expect(db.find()).toEqual([
      {
        _id: 'd',
        at: new Date(NOON),
        deep: [{ later: new Date(NOON + 3_600_000), set: new Date(NOON + 4999) }],
        log: [new Date(NOON + 5001)],
      },
    ])
  })

  it('is replaced as a whole, keeping its id', () => {
    expect(db.set('x', { a: 1, b: 2 })).toEqual({ updated: 0, upsert_id: 'x' })
    expect(db.set('x', { c: 3 })).toEqual({ updated: 1, upsert_id: null })
    expect(db.set('x', { c: 3 })).toEqual({ updated: 0, upsert_id: null })
    expect(db.find()).toEqual([{ _id: 'x', c: 3 }])
    expect(refusal(() => db.set('x', { _id: 'y' })).message).toContain('immutable')
    expect(refusal(() => db.set('x', { $set: { a: 1 } })).message).toContain('operators')
  })

  it('is projected by inclusion or exclusion, never both', () => {
    db.insert([
      {
        _id: 'x',
        a: 1,
        o: { p: 1, q: 2 },
        list: [
          { n: 1, m: 1 },
          { n: 2, m: 2 },
        ],
        tags: [1, 2, 3, 4],
      },
    ])
    const only = (projection: object) => db.find({}, { projection })[0]
    expect(only({ a: 1, 'o.p': 1 })).toEqual({ _id: 'x', a: 1, o: { p: 1 } })
    expect(only({ _id: 0, 'list.n': 1 })).toEqual({ list: [{ n: 1 }, { n: 2 }] })
    expect(only({ o: 0, list: 0, tags: 0 })).toEqual({ _id: 'x', a: 1 })
    expect(only({ _id: 1 })).toEqual({ _id: 'x' })
    expect(only({ a: 1, tags: { $slice: 2 } })).toEqual({ _id: 'x', a: 1, tags: [1, 2] })
    expect(only({ a: 1, tags: { $slice: -1 } })?.tags).toEqual([4])
    expect(only({ a: 1, tags: { $slice: [1, 2] } })?.tags).toEqual([2, 3])
    expect(only({ tags: { $slice: 1 } })).toMatchObject({ a: 1, o: { p: 1, q: 2 }, tags: [1] })
    expect(only({ list: { $elemMatch: { n: 2 } } })).toEqual({ _id: 'x', list: [{ n: 2, m: 2 }] })
    expect(only({ tags: { $elemMatch: { $gt: 2 } } })?.tags).toEqual([3])
    expect(refusal(() => only({ a: 1, o: 0 })).message).toContain('mix of inclusion and exclusion')
    expect(refusal(() => only({ a: { $other: 1 } })).message).toContain('$other')
  })

  it('sorts an array by its least element upwards and its greatest downwards', () => {
    db.insert([{ _id: 'p', v: [5, 1] }, { _id: 'q', v: 3 }, { _id: 'r', v: [] }, { _id: 's' }])
    expect(db.ids({}, { order: { v: 1 } })).toEqual(['r', 's', 'p', 'q'])
    expect(db.ids({}, { order: { v: -1 } })).toEqual(['p', 'q', 's', 'r'])
  })
})
