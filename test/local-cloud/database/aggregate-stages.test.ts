import type { Doc, IndexSpec } from '../../../local-cloud/database/types'
import { JOINING } from './aggregate-joining-table'
import { SHAPING } from './aggregate-shaping-table'
import { GATHERING, PEOPLE, type StageTable, TIPS } from './aggregate-table'
import { refusal, TestDatabase } from './support'

/** Every stage of the SDK's `aggregate()`: what is asked and what comes. */
const TABLE: StageTable = { ...GATHERING, ...SHAPING, ...JOINING }

const rows = Object.entries(TABLE).flatMap(([name, cases]) =>
  cases.map(([stages, docs]) => ({ name, stages, docs })),
)

describe.each<[name: string, indexes: IndexSpec[]]>([
  ['without indexes', []],
  [
    'with indexes',
    [
      { name: 'area_n', keys: { area: 1, n: -1 } },
      { name: 'n', keys: { n: 1 } },
    ],
  ],
])('aggregation %s', (_, indexes) => {
  const db = new TestDatabase([
    { name: 'things', indexes },
    { name: 'people', indexes: [{ name: 'areas', keys: { areas: 1 } }] },
  ])
  beforeAll(() => {
    db.insert(TIPS)
    db.insert(PEOPLE, { collectionName: 'people' })
  })
  afterAll(() => db.close())

  it.each(rows)('$name: $stages', ({ stages, docs }) => {
    const found = db.aggregate(stages)
    const byId = (a: Doc, b: Doc): number => Number(a._id) - Number(b._id)
    const isOrdered = /"\$(sort|bucket)/.test(JSON.stringify(stages))
    expect(isOrdered ? found : found.sort(byId)).toEqual(docs)
  })

  it('has a row here for each stage the SDK offers', () => {
    const { default: Aggregation } = jest.requireActual(
      '@cloudbase/database/dist/commonjs/aggregate',
    )
    const known = new Set(['constructor', 'end', 'unwrap', 'done', '_pipe', ...Object.keys(TABLE)])
    const offered = Object.getOwnPropertyNames(Aggregation.prototype)
    expect(offered.filter((name) => !known.has(name))).toEqual([])
  })

  it.each<[stages: Doc[], named: string]>([
    [[{ $out: 'x' }], "'$out'"],
    [[{ $facet: {} }], "'$facet'"],
    [[{ $group: { c: { $sum: 1 } } }], '_id'],
    [[{ $group: { _id: 1, c: { $median: 1 } } }], "'$median'"],
    [[{ $group: { _id: 1, c: 1 } }], "'c'"],
    [[{ $project: { a: 1, b: 0 } }], 'exclude'],
    [[{ $project: {} }], '$project'],
    [[{ $project: { a: { $noSuch: 1 } } }], "'$noSuch'"],
    [[{ $match: { a: { $noSuch: 1 } } }], '$noSuch'],
    [
      [{ $match: { loc: { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 1] } } } } }],
      '$nearSphere',
    ],
    [[{ $limit: 0 }], '$limit'],
    [[{ $skip: -1 }], '$skip'],
    [[{ $sort: { a: 2 } }], 'sort'],
    [[{ $count: 'a.b' }], 'count'],
    [[{ $unwind: 'tags' }], '$unwind'],
    [[{ $bucket: { groupBy: '$n', boundaries: [5, 1] } }], 'boundaries'],
    [[{ $bucket: { groupBy: '$n', boundaries: [5, 7] } }], 'default'],
    [[{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'R5' } }], 'granularity'],
    [[{ $replaceRoot: { newRoot: '$n' } }], 'newRoot'],
    [[{ $limit: 1 }, { $geoNear: { near: [1, 1], distanceField: 'd' } }], '$geoNear'],
    [[{ $geoNear: { near: { type: 'Point', coordinates: [1, 1] }, distanceField: 'd' } }], 'key'],
    [[{ $project: { a: { $divide: ['$n', 0] } } }], 'divide'],
  ])('%j is refused, naming why', (stages, named) => {
    const { code, message } = refusal(() => db.aggregate(stages))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toContain(named)
  })
})
