import { choosePlan, chooseUnion } from '../../../local-cloud/database/query/plan'
import { parseSort } from '../../../local-cloud/database/query/sort'
import { Catalog, type CollectionInfo } from '../../../local-cloud/database/store/catalog'
import { Connection } from '../../../local-cloud/database/store/connection'
import type { Doc, IndexSpec } from '../../../local-cloud/database/types'
import { TestDatabase } from './support'

const INDEXES: IndexSpec[] = [
  { name: 'state_at', keys: { state: 1, createdAt: -1, _id: -1 } },
  { name: 'owner', keys: { owner: 1, createdAt: -1 } },
  { name: 'code', keys: { code: 1 }, unique: true },
  { name: 'tags_at', keys: { tags: 1, createdAt: -1 } },
]

describe('the plan of a query', () => {
  const db = new TestDatabase([{ name: 'things', indexes: INDEXES }])
  let collection: CollectionInfo
  beforeAll(() => {
    db.insert([{ tags: ['a', 'b'], code: 1 }])
    const connection = new Connection(db.file)
    collection = new Catalog(connection).get('things')
    connection.close()
  })
  afterAll(() => db.close())

  const newest = { createdAt: -1, _id: -1 }
  const older = [{ createdAt: { $lt: 5 } }, { createdAt: 5, _id: { $lt: 'x' } }]

  it.each<[query: Doc, sort: Doc, plan: object]>([
    [{ _id: 'x' }, {}, { index: '_id_', exact: true }],
    [{ code: 'x' }, {}, { index: 'code', exact: true }],
    [{ state: 's' }, newest, { index: 'state_at', exact: true, sorted: 2 }],
    [{ state: 's' }, { createdAt: 1, _id: 1 }, { index: 'state_at', sorted: 2, backward: true }],
    [
      { state: 's', createdAt: { $gte: 1, $lt: 9 } },
      newest,
      { index: 'state_at', exact: true, sorted: 2 },
    ],
    [{ state: 's', $or: older }, newest, { index: 'state_at', exact: true, sorted: 2 }],
    [
      { $or: older.map((part) => ({ state: 's', ...part })) },
      newest,
      { index: 'state_at', exact: true, sorted: 2 },
    ],
    [{ state: { $in: ['s', 't'] } }, newest, { index: 'state_at', groups: 2, sorted: 2 }],
    [{ owner: 'o', other: 1 }, newest, { index: 'owner', exact: false, sorted: 1 }],
    [{ state: null }, {}, { index: 'state_at', exact: false }],
    [{ tags: 'a' }, { createdAt: -1 }, { index: 'tags_at', exact: true, sorted: 1, repeats: true }],
    [{}, { _id: -1 }, { index: '_id_', sorted: 1, backward: true, narrowed: false }],
  ])('%j sorted %j', (query, sort, expected) => {
    const plan = choosePlan(collection, query, parseSort(sort))
    expect({ ...plan, index: plan?.index.name, groups: plan?.groups.length }).toMatchObject(
      expected,
    )
  })

  it('reads everything only when no index helps', () => {
    expect(choosePlan(collection, { other: 1 }, [])).toBeUndefined()
    expect(choosePlan(collection, { $or: [{ code: 1 }, { other: 1 }] }, [])).toBeUndefined()
    expect(chooseUnion(collection, { $or: [{ code: 1 }, { other: 1 }] })).toBeUndefined()
    const union = chooseUnion(collection, { $or: [{ code: 1 }, { owner: 'o', other: 1 }] })
    expect(union?.map((plan) => plan.index.name)).toEqual(['code', 'owner'])
  })
})

describe('thousands of documents', () => {
  const db = new TestDatabase([
    { name: 'things', indexes: INDEXES },
    { name: 'plain', indexes: [] },
  ])
  const docs = Array.from({ length: 3000 }, (_, n) => ({
    _id: `d${(n * 7919) % 3000}`,
    state: `s${n % 3}`,
    createdAt: n % 50,
    owner: `o${n % 700}`,
    code: n,
    tags: [n % 4, n % 5],
  }))
  beforeAll(() => {
    for (const collectionName of ['things', 'plain']) {
      for (let at = 0; at < docs.length; at += 500)
        db.insert(docs.slice(at, at + 500), { collectionName })
    }
  })
  afterAll(() => db.close())

  it.each<[query: Doc, order: Doc]>([
    [{ state: 's1' }, { createdAt: -1, _id: -1 }],
    [{ state: 's1' }, { createdAt: 1, _id: 1 }],
    [{ state: { $in: ['s0', 's2'] } }, { createdAt: -1, _id: -1 }],
    [{ tags: 3 }, { createdAt: -1, _id: 1 }],
    [{ tags: { $gt: 1 } }, { _id: 1 }],
    [{ $or: [{ code: { $lt: 900 } }, { owner: 'o650' }] }, { _id: -1 }],
    [{}, { _id: -1 }],
  ])('%j sorted %j come alike with and without indexes, however deep the page', (query, order) => {
    for (const page of [{ limit: 1000 }, { limit: 7, offset: 700 }, { limit: 33, offset: 5 }]) {
      const found = db.find(query, { order, ...page })
      expect(found.length).toBeGreaterThan(0)
      expect(found).toEqual(db.find(query, { order, ...page, collectionName: 'plain' }))
    }
    expect(db.count(query)).toBe(
      db.aggregate([{ $match: query }], { collectionName: 'plain' }).length,
    )
  })

  it('are paged by key without gap or repetition', () => {
    const seen: unknown[] = []
    let after: Doc[] = [{}]
    for (;;) {
      const page = db.find(
        { state: 's2', $or: after },
        { order: { createdAt: -1, _id: -1 }, limit: 90 },
      )
      const last = page.at(-1)
      if (last === undefined) break
      seen.push(...page.map((doc) => doc._id))
      const { createdAt, _id } = last
      after = [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: _id } }]
    }
    expect(new Set(seen).size).toBe(1000)
    expect(seen).toHaveLength(1000)
  })
})
