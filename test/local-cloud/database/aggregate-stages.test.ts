import type { Doc, IndexSpec } from '../../../local-cloud/database/types'
import { refusal, TestDatabase } from './support'

const at = new Date('2026-01-02T00:00:00Z')
const TIPS: Doc[] = [
  { _id: 1, area: 'east', n: 4, tags: ['road', 'light'], by: 'u1', at },
  { _id: 2, area: 'west', n: 8, tags: ['road'], by: 'u2', o: { x: 1, y: 2 } },
  { _id: 3, area: 'east', n: 6, tags: [], by: 'u1', list: [{ v: 1 }, { v: 2 }] },
  { _id: 4, n: 'many', by: ['u1', 'u2'] },
]
const PEOPLE: Doc[] = [
  { _id: 'u1', name: 'Ann', areas: ['east', 'north'] },
  { _id: 'u2', name: 'Bob', areas: ['west'] },
]

/** Every stage of the SDK's `aggregate()`: what is asked and what comes. */
const TABLE: Record<string, [stages: Doc[], docs: Doc[]][]> = {
  match: [
    [
      [{ $match: { n: { $gt: 5 } } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 3 }],
    ],
    [[{ $match: { $expr: { $lt: ['$n', 5] } } }, { $project: { n: 1 } }], [{ _id: 1, n: 4 }]],
    [[{ $unwind: '$tags' }, { $match: { tags: 'light' } }, { $count: 'c' }], [{ c: 1 }]],
  ],
  sort: [
    [
      [{ $sort: { n: -1 } }, { $project: { _id: 1 } }],
      [{ _id: 4 }, { _id: 2 }, { _id: 3 }, { _id: 1 }],
    ],
    [[{ $project: { n: 1 } }, { $sort: { n: 1 } }, { $limit: 1 }], [{ _id: 1, n: 4 }]],
  ],
  limit: [[[{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }], [{ _id: 1 }]]],
  skip: [
    [[{ $sort: { _id: 1 } }, { $skip: 3 }, { $project: { _id: 1 } }], [{ _id: 4 }]],
    [
      [{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 1 }, { $limit: 1 }, { $project: { _id: 1 } }],
      [{ _id: 2 }],
    ],
  ],
  count: [
    [[{ $count: 'total' }], [{ total: 4 }]],
    [[{ $match: { _id: 99 } }, { $count: 'total' }], []],
  ],
  sample: [[[{ $sample: { size: 9 } }, { $count: 'c' }], [{ c: 4 }]]],
  group: [
    [
      [
        { $group: { _id: '$area', c: { $sum: 1 }, total: { $sum: '$n' }, avg: { $avg: '$n' } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: null, c: 1, total: 0, avg: null },
        { _id: 'east', c: 2, total: 10, avg: 5 },
        { _id: 'west', c: 1, total: 8, avg: 8 },
      ],
    ],
    [
      [
        { $match: { area: 'east' } },
        { $sort: { _id: 1 } },
        {
          $group: {
            _id: null,
            min: { $min: '$n' },
            max: { $max: '$n' },
            first: { $first: '$n' },
            last: { $last: '$n' },
            all: { $push: '$n' },
            set: { $addToSet: '$by' },
            gone: { $first: '$nothing' },
          },
        },
      ],
      [{ _id: null, min: 4, max: 6, first: 4, last: 6, all: [4, 6], set: ['u1'], gone: null }],
    ],
    [
      [
        { $match: { area: 'east' } },
        {
          $group: {
            _id: { a: '$area', b: { $gt: ['$n', 5] } },
            sd: { $stdDevPop: '$n' },
            ss: { $stdDevSamp: '$n' },
            m: { $mergeObjects: '$o' },
          },
        },
        { $sort: { '_id.b': 1 } },
      ],
      [
        { _id: { a: 'east', b: false }, sd: 0, ss: null, m: {} },
        { _id: { a: 'east', b: true }, sd: 0, ss: null, m: {} },
      ],
    ],
    [
      [
        {
          $group: {
            _id: { $dateToString: { date: '$at', format: '%Y-%m' } },
            c: { $sum: { $cond: [{ $gt: ['$n', 5] }, 1, 0] } },
          },
        },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: null, c: 3 },
        { _id: '2026-01', c: 0 },
      ],
    ],
  ],
  project: [
    [
      [
        { $match: { _id: 2 } },
        { $project: { _id: 0, area: 1, 'o.x': 1, double: { $multiply: ['$n', 2] }, who: '$by' } },
      ],
      [{ area: 'west', o: { x: 1 }, double: 16, who: 'u2' }],
    ],
    [
      [{ $match: { _id: 2 } }, { $project: { tags: 0, o: { x: 0 } } }],
      [{ _id: 2, area: 'west', n: 8, by: 'u2', o: { y: 2 } }],
    ],
    [
      [
        { $match: { _id: 3 } },
        {
          $project: {
            list: { v: 1 },
            up: { deep: '$n' },
            missing: '$nothing',
            pair: ['$n', '$by'],
          },
        },
      ],
      [{ _id: 3, list: [{ v: 1 }, { v: 2 }], up: { deep: 6 }, pair: [6, 'u1'] }],
    ],
    [
      [{ $match: { _id: 1 } }, { $project: { _id: 0 } }, { $project: { tags: 0, at: 0 } }],
      [{ area: 'east', n: 4, by: 'u1' }],
    ],
    [[{ $match: { _id: 1 } }, { $project: { _id: '$by' } }], [{ _id: 'u1' }]],
    [
      [{ $match: { _id: 1 } }, { $project: { one: { $literal: 1 }, hidden: '$$REMOVE' } }],
      [{ _id: 1, one: 1 }],
    ],
  ],
  addFields: [
    [
      [
        { $match: { _id: 2 } },
        { $addFields: { 'o.z': { $add: ['$o.x', 2] }, n: '$o.y' } },
        { $project: { o: 1, n: 1 } },
      ],
      [{ _id: 2, o: { x: 1, y: 2, z: 3 }, n: 2 }],
    ],
    [
      [
        { $match: { _id: 3 } },
        { $addFields: { 'list.w': 9, five: 5 } },
        { $project: { list: 1, five: 1 } },
      ],
      [
        {
          _id: 3,
          list: [
            { v: 1, w: 9 },
            { v: 2, w: 9 },
          ],
          five: 5,
        },
      ],
    ],
  ],
  replaceRoot: [
    [
      [
        { $match: { _id: 2 } },
        { $replaceRoot: { newRoot: { $mergeObjects: ['$o', { id: '$_id' }] } } },
      ],
      [{ x: 1, y: 2, id: 2 }],
    ],
  ],
  sortByCount: [
    [
      [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
      [
        { _id: 'road', count: 2 },
        { _id: 'light', count: 1 },
      ],
    ],
  ],
  unwind: [
    [
      [{ $match: { _id: 1 } }, { $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: 'road' },
        { _id: 1, tags: 'light' },
      ],
    ],
    [
      [
        { $unwind: { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } },
        { $project: { tags: 1, i: 1 } },
      ],
      [
        { _id: 1, tags: 'road', i: 0 },
        { _id: 1, tags: 'light', i: 1 },
        { _id: 2, tags: 'road', i: 0 },
        { _id: 3, i: null },
        { _id: 4, i: null },
      ],
    ],
    [
      [{ $match: { _id: 2 } }, { $unwind: '$o.x' }, { $project: { o: 1 } }],
      [{ _id: 2, o: { x: 1, y: 2 } }],
    ],
  ],
  bucket: [
    [
      [{ $match: { _id: { $lte: 3 } } }, { $bucket: { groupBy: '$n', boundaries: [0, 5, 10] } }],
      [
        { _id: 0, count: 1 },
        { _id: 5, count: 2 },
      ],
    ],
    [
      [
        {
          $bucket: {
            groupBy: '$n',
            boundaries: [5, 7],
            default: 'other',
            output: { ids: { $push: '$_id' } },
          },
        },
      ],
      [
        { _id: 5, ids: [3] },
        { _id: 'other', ids: [1, 2, 4] },
      ],
    ],
  ],
  bucketAuto: [
    [
      [{ $match: { _id: { $lte: 3 } } }, { $bucketAuto: { groupBy: '$n', buckets: 2 } }],
      [
        { _id: { min: 4, max: 8 }, count: 2 },
        { _id: { min: 8, max: 8 }, count: 1 },
      ],
    ],
  ],
  lookup: [
    [
      [
        { $lookup: { from: 'people', localField: 'by', foreignField: '_id', as: 'who' } },
        { $project: { names: '$who.name' } },
      ],
      [
        { _id: 1, names: ['Ann'] },
        { _id: 2, names: ['Bob'] },
        { _id: 3, names: ['Ann'] },
        { _id: 4, names: ['Ann', 'Bob'] },
      ],
    ],
    [
      [
        { $match: { _id: 1 } },
        { $lookup: { from: 'people', localField: 'area', foreignField: 'areas', as: 'w.who' } },
        { $project: { w: 1 } },
      ],
      [{ _id: 1, w: { who: [PEOPLE[0] as Doc] } }],
    ],
    [
      [
        { $match: { _id: { $lte: 2 } } },
        {
          $lookup: {
            from: 'people',
            let: { by: '$by', n: '$n' },
            pipeline: [
              { $match: { $expr: { $and: [{ $eq: ['$_id', '$$by'] }, { $gt: ['$$n', 5] }] } } },
              { $project: { _id: 0, name: 1, n: '$$n' } },
            ],
            as: 'who',
          },
        },
        { $project: { who: 1 } },
      ],
      [
        { _id: 1, who: [] },
        { _id: 2, who: [{ name: 'Bob', n: 8 }] },
      ],
    ],
    [
      [
        { $match: { _id: 1 } },
        { $lookup: { from: 'nowhere', localField: 'by', foreignField: '_id', as: 'who' } },
        { $project: { who: 1 } },
      ],
      [{ _id: 1, who: [] }],
    ],
  ],
  geoNear: [
    [
      [
        {
          $geoNear: {
            near: { type: 'Point', coordinates: [113.3, 23.1] },
            distanceField: 'm',
            key: 'loc',
            distanceMultiplier: 0,
            limit: 1,
          },
        },
      ],
      [],
    ],
  ],
}

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
