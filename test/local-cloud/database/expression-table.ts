import type { Doc } from '../../../local-cloud/database/types'

/** What the expressions are asked of. */
export const DOC: Doc = {
  n: 7,
  half: 2.5,
  neg: -3,
  s: 'Hello 民生',
  nul: null,
  list: [3, 1, 2],
  words: ['a', 'b'],
  docs: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  o: { x: 1, y: 'z' },
  at: new Date('2026-01-02T19:04:05.678Z'),
  yes: true,
}

/** Expressions by the operator they try, and what MongoDB answers. */
export type ExpressionTable = Record<string, [expression: unknown, value: unknown][]>

/** Numbers, arrays, logic. */
export const PLAIN: ExpressionTable = {
  abs: [
    [{ $abs: '$neg' }, 3],
    [{ $abs: '$nul' }, null],
  ],
  add: [
    [{ $add: ['$n', 1] }, 8],
    [{ $add: ['$at', 1000] }, new Date('2026-01-02T19:04:06.678Z')],
  ],
  ceil: [[{ $ceil: '$half' }, 3]],
  divide: [[{ $divide: ['$n', 2] }, 3.5]],
  exp: [[{ $exp: 0 }, 1]],
  floor: [[{ $floor: '$half' }, 2]],
  ln: [[{ $ln: 1 }, 0]],
  log: [[{ $log: [8, 2] }, 3]],
  log10: [[{ $log10: 100 }, 2]],
  mod: [[{ $mod: ['$n', 4] }, 3]],
  multiply: [[{ $multiply: ['$n', 2] }, 14]],
  pow: [[{ $pow: [2, 10] }, 1024]],
  sqrt: [[{ $sqrt: 49 }, 7]],
  subtract: [
    [{ $subtract: ['$n', 2] }, 5],
    [{ $subtract: ['$at', '$at'] }, 0],
  ],
  trunc: [
    [{ $trunc: '$half' }, 2],
    [{ $trunc: [2.579, 1] }, 2.5],
  ],
  arrayElemAt: [
    [{ $arrayElemAt: ['$list', 0] }, 3],
    [{ $arrayElemAt: ['$list', -1] }, 2],
    [{ $arrayElemAt: ['$list', 9] }, undefined],
  ],
  arrayToObject: [[{ $arrayToObject: '$docs' }, { a: 1, b: 2 }]],
  concatArrays: [[{ $concatArrays: ['$list', '$words'] }, [3, 1, 2, 'a', 'b']]],
  filter: [[{ $filter: { input: '$list', as: 'i', cond: { $gt: ['$$i', 1] } } }, [3, 2]]],
  in: [[{ $in: [2, '$list'] }, true]],
  indexOfArray: [
    [{ $indexOfArray: ['$list', 1] }, 1],
    [{ $indexOfArray: ['$list', 9] }, -1],
  ],
  isArray: [
    [{ $isArray: '$list' }, true],
    [{ $isArray: ['$n'] }, false],
  ],
  map: [[{ $map: { input: '$list', as: 'i', in: { $multiply: ['$$i', 2] } } }, [6, 2, 4]]],
  range: [[{ $range: [0, 10, 4] }, [0, 4, 8]]],
  reduce: [
    [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  ],
  reverseArray: [[{ $reverseArray: '$list' }, [2, 1, 3]]],
  size: [[{ $size: '$list' }, 3]],
  slice: [
    [{ $slice: ['$list', 2] }, [3, 1]],
    [{ $slice: ['$list', 1, 1] }, [1]],
  ],
  zip: [
    [
      { $zip: { inputs: ['$words', '$list'] } },
      [
        ['a', 3],
        ['b', 1],
      ],
    ],
  ],
  and: [
    [{ $and: ['$yes', 1] }, true],
    [{ $and: ['$yes', '$nul'] }, false],
  ],
  not: [[{ $not: ['$nul'] }, true]],
  or: [[{ $or: [0, '$yes'] }, true]],
  cmp: [
    [{ $cmp: ['$n', 9] }, -1],
    [
      {
        $cmp: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      -1,
    ],
  ],
  eq: [
    [{ $eq: ['$n', 7] }, true],
    [
      {
        $eq: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      false,
    ],
  ],
  gt: [[{ $gt: ['$n', 6] }, true]],
  gte: [[{ $gte: ['$n', 7] }, true]],
  lt: [[{ $lt: ['$nul', 0] }, true]],
  lte: [[{ $lte: ['$n', 6] }, false]],
  neq: [[{ $ne: ['$n', 7] }, false]],
}
