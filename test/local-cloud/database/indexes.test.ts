import fc from 'fast-check'
import type { CollectionSpec, Doc } from '../../../local-cloud/database/types'
import { refusal, TestDatabase } from './support'

const INDEXED: CollectionSpec[] = [
  {
    name: 'things',
    indexes: [
      { name: 'a_b', keys: { a: 1, b: -1 } },
      { name: 'a_c_id', keys: { a: 1, c: -1, _id: -1 } },
      { name: 'tags_c', keys: { tags: 1, c: 1 } },
      { name: 'o.x', keys: { 'o.x': 1 } },
      { name: 'c', keys: { c: -1 } },
    ],
  },
  { name: 'plain', indexes: [] },
]

const scalar = fc.constantFrom<unknown>(null, Number.NaN, 0, 1, 2, 3, 'a', 'b', true, new Date(5))
const doc = fc.record<Doc>(
  {
    a: scalar,
    b: scalar,
    c: fc.oneof(fc.integer({ min: 0, max: 5 }), scalar),
    tags: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    o: fc.oneof(
      scalar,
      fc.record({ x: scalar }),
      fc.array(fc.record({ x: scalar }), { maxLength: 2 }),
    ),
  },
  { requiredKeys: [] },
)
const path = fc.constantFrom('a', 'b', 'c', 'tags', 'o.x')
const range = fc.record<Doc>(
  { $gte: fc.constantFrom(0, 1, 'a'), $lt: fc.constantFrom(2, 4, 'b'), $gt: fc.constantFrom(0, 1) },
  { requiredKeys: [] },
)
const condition = fc.oneof(
  scalar,
  range.filter((r) => Object.keys(r).length > 0),
  fc.array(scalar, { maxLength: 3 }).map((items) => ({ $in: items })),
  scalar.map((value) => ({ $ne: value })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
)
const fields = fc.dictionary(path, condition, { maxKeys: 3, minKeys: 0 })
const query: fc.Arbitrary<Doc> = fc.oneof(
  fields,
  fc
    .tuple(fields, fc.array(fields, { minLength: 1, maxLength: 3 }))
    .map(([one, any]) => ({ ...one, $or: any })),
  fc.array(fields, { minLength: 1, maxLength: 2 }).map((all) => ({ $and: all })),
)
const order = fc.oneof(
  fc.constant({}),
  fc.constant({ c: -1, _id: -1 }),
  fc.constant({ a: 1, b: -1 }),
  fc.constant({ c: 1 }),
  fc.dictionary(path, fc.constantFrom(1, -1), { maxKeys: 2 }),
)

describe('an index', () => {
  const db = new TestDatabase(INDEXED)
  afterAll(() => db.close())

  it('never changes an answer, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(doc, { maxLength: 14 }),
        fc.array(fc.tuple(query, order, fc.nat(3), fc.integer({ min: 1, max: 6 })), {
          minLength: 8,
          maxLength: 8,
        }),
        (docs, asked) => {
          for (const collectionName of ['things', 'plain']) {
            db.remove(undefined, { collectionName })
            if (docs.length > 0)
              db.insert(
                docs.map((d, i) => ({ _id: `d${i}`, ...d })),
                { collectionName },
              )
          }
          for (const [q, sort, offset, limit] of asked) compareAnswers(q, sort, { offset, limit })
        },
      ),
      { numRuns: 250 },
    )
  })

  function compareAnswers(q: Doc, sort: Doc, page: { offset: number; limit: number }): void {
    const all = db.ids(q, { collectionName: 'plain' })
    expect([...db.ids(q)].sort()).toEqual([...all].sort())
    expect(db.count(q)).toBe(all.length)
    // Ties may come in any order: with the id last there are none.
    const total = { ...sort, _id: sort._id ?? 1 }
    expect(db.ids(q, { order: total, ...page })).toEqual(
      db.ids(q, { order: total, ...page, collectionName: 'plain' }),
    )
  }

  it('finds what null and NaN mean, no more', () => {
    db.remove(undefined)
    db.insert([
      { _id: 'empty', o: [] },
      { _id: 'numbers', o: [1, 2], c: Number.NaN },
      { _id: 'missing', c: 1 },
      { _id: 'null', o: { x: null }, c: -1 },
      { _id: 'some', o: [{ x: 1 }, { y: 1 }] },
    ])
    expect(db.ids({ 'o.x': null }).sort()).toEqual(['missing', 'null', 'some'])
    expect(db.count({ 'o.x': null })).toBe(3)
    expect(db.ids({ c: { $lt: 5 } }).sort()).toEqual(['missing', 'null'])
    expect(db.ids({ c: { $gte: -1 } }).sort()).toEqual(['missing', 'null'])
    expect(db.count({ c: { $lte: 1 } })).toBe(2)
    expect(db.ids({ c: Number.NaN })).toEqual(['numbers'])
  })

  it('follows updates and removals', () => {
    db.remove(undefined)
    db.insert([
      { _id: 'x', a: 1, tags: ['p', 'q'] },
      { _id: 'y', a: 1, tags: ['q'] },
    ])
    db.update({ _id: 'x' }, { $set: { a: 2 }, $pull: { tags: 'q' } })
    expect(db.ids({ a: 1 })).toEqual(['y'])
    expect(db.ids({ tags: 'q' })).toEqual(['y'])
    expect(db.count({ tags: 'p' })).toBe(1)
    db.remove({ a: 1 })
    expect(db.ids({ tags: 'q' })).toEqual([])
  })

  it('refuses two arrays side by side, and values beyond 1024 bytes', () => {
    const parallel = refusal(
      () =>
        db.engine.ensureCollections([
          { name: 'two', indexes: [{ name: 'p_q', keys: { p: 1, q: 1 } }] },
        ]) ?? db.insert([{ p: [1], q: [2] }], { collectionName: 'two' }),
    )
    expect(parallel.message).toContain('parallel arrays')
    const large = refusal(() => db.insert([{ a: '民'.repeat(400) }]))
    expect(large.message).toContain('key too large to index')
    expect(db.insert([{ text: '民'.repeat(400) }])).toHaveLength(1)
  })
})
