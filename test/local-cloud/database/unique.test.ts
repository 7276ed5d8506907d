import type { CollectionSpec } from '../../../local-cloud/database/types'
import { refusal, TestDatabase } from './support'

describe('a unique index', () => {
  const specs = (unique: boolean): CollectionSpec[] => [
    {
      name: 'things',
      indexes: [
        { name: 'k', keys: { k: 1 }, unique },
        { name: 'p_q', keys: { p: 1, q: 1 }, unique },
      ],
    },
  ]
  let db: TestDatabase
  beforeEach(() => {
    db = new TestDatabase(specs(true))
  })
  afterEach(() => db.close())

  it('says E11000 as the cloud does, by index and key', () => {
    db.insert([{ _id: 1, k: 'x', p: 1, q: null }])
    expect(refusal(() => db.insert([{ k: 'x', p: 2 }])).message).toBe(
      '[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: things index: k dup key: { k: "x" }}]}]',
    )
    expect(refusal(() => db.insert([{ k: 'y', p: 1 }])).message).toContain(
      'index: p_q dup key: { p: 1, q: null }',
    )
  })

  it('takes a missing field for null: two of them collide', () => {
    db.insert([{ p: 1 }])
    expect(refusal(() => db.insert([{ p: 2 }])).message).toContain('{ k: null }')
  })

  it('holds for every element of an array, but lets one document repeat itself', () => {
    db.insert([{ k: ['a', 'b', 'a'], p: 1 }])
    expect(refusal(() => db.insert([{ k: ['c', 'b'], p: 2 }])).message).toContain('index: k')
    expect(db.insert([{ k: 'c', p: 3 }])).toHaveLength(1)
  })

  it('holds for updates, replacements and upserts, and undoes the whole update', () => {
    db.insert([
      { _id: 'a', k: 1, p: 1 },
      { _id: 'b', k: 2, p: 2 },
      { _id: 'c', k: 3, p: 3 },
    ])
    expect(refusal(() => db.update({ _id: 'a' }, { $set: { k: 2 } })).message).toContain('E11000')
    expect(refusal(() => db.set('b', { k: 1, p: 9 })).message).toContain('E11000')
    expect(refusal(() => db.set('new', { k: 1, p: 9 })).message).toContain('E11000')
    expect(refusal(() => db.update({}, { $set: { k: 7 } })).message).toContain('E11000')
    expect(db.find({}, { projection: { k: 1 } }).map((found) => found.k)).toEqual([1, 2, 3])
    expect(db.update({ _id: 'a' }, { $set: { k: 1, z: 1 } })).toBe(1)
  })

  it('keeps documents inserted before the one that fails, as an ordered insert does', () => {
    refusal(() =>
      db.insert([
        { _id: 'a', k: 1, p: 1 },
        { _id: 'b', k: 1, p: 2 },
        { _id: 'c', k: 3, p: 3 },
      ]),
    )
    expect(db.ids()).toEqual(['a'])
  })

  it('is built over what is there, or refused', () => {
    db.engine.ensureCollections(specs(false))
    db.insert([
      { k: 1, p: 1 },
      { k: 1, p: 2 },
    ])
    expect(() => db.engine.ensureCollections(specs(true))).toThrow('E11000')
    db.remove({ p: 2 })
    db.engine.ensureCollections(specs(true))
    expect(refusal(() => db.insert([{ k: 1, p: 3 }])).message).toContain('E11000')
  })

  it('survives reopening', () => {
    db.insert([{ _id: 'a', k: ['x', 'y'], p: 1 }])
    db.reopen()
    expect(refusal(() => db.insert([{ k: 'y', p: 2 }])).message).toContain('E11000')
    expect(db.ids({ k: { $gte: 'x' } })).toEqual(['a'])
    expect(db.count({ k: { $gte: 'x' } })).toBe(1)
  })
})
