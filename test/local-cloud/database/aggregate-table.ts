import type { Doc } from '../../../local-cloud/database/types'

const at = new Date('2026-01-02T00:00:00Z')
export const TIPS: Doc[] = [
  { _id: 1, area: 'east', n: 4, tags: ['road', 'light'], by: 'u1', at },
  { _id: 2, area: 'west', n: 8, tags: ['road'], by: 'u2', o: { x: 1, y: 2 } },
  { _id: 3, area: 'east', n: 6, tags: [], by: 'u1', list: [{ v: 1 }, { v: 2 }] },
  { _id: 4, n: 'many', by: ['u1', 'u2'] },
]
export const PEOPLE: Doc[] = [
  { _id: 'u1', name: 'Ann', areas: ['east', 'north'] },
  { _id: 'u2', name: 'Bob', areas: ['west'] },
]

/** Pipelines by the stage they try, and what comes of each. */
export type StageTable = Record<string, [stages: Doc[], docs: Doc[]][]>

/** Stages that choose, order and gather. */
export const GATHERING: StageTable = {
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
}
