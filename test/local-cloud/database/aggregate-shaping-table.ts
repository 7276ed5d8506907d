import type { StageTable } from './aggregate-table'

/** Stages that reshape documents. */
export const SHAPING: StageTable = {
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
}
