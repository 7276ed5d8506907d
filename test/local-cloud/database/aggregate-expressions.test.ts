import { assertKnownOperators, evaluate } from '../../../local-cloud/database/aggregate/expression'
import type { Doc } from '../../../local-cloud/database/types'

const DOC: Doc = {
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

/** Every operator of `db.command.aggregate`, with what MongoDB answers. */
const TABLE: Record<string, [expression: unknown, value: unknown][]> = {
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
  cond: [
    [{ $cond: ['$yes', 'a', 'b'] }, 'a'],
    [JSON.parse('{"$cond":{"if":{"$gt":["$n",9]},"then":1,"else":2}}'), 2],
  ],
  ifNull: [
    [{ $ifNull: ['$nul', 'x'] }, 'x'],
    [{ $ifNull: ['$missing', 'x'] }, 'x'],
  ],
  // As JSON: the linter takes an object with a `then` for a promise.
  switch: [
    [
      JSON.parse(
        '{"$switch":{"branches":[{"case":{"$eq":["$n",1]},"then":"one"},{"case":"$yes","then":"yes"}],"default":"no"}}',
      ),
      'yes',
    ],
  ],
  dateFromParts: [
    [
      { $dateFromParts: { year: 2026, month: 1, day: 2, hour: 3 } },
      new Date('2026-01-02T03:00:00Z'),
    ],
  ],
  dateFromString: [
    [{ $dateFromString: { dateString: '2026-01-02T03:04:05Z' } }, new Date('2026-01-02T03:04:05Z')],
  ],
  dayOfMonth: [
    [{ $dayOfMonth: '$at' }, 2],
    [{ $dayOfMonth: { date: '$at', timezone: '+08:00' } }, 3],
    [{ $dayOfMonth: { date: '$at', timezone: 'Asia/Shanghai' } }, 3],
  ],
  dayOfWeek: [[{ $dayOfWeek: '$at' }, 6]],
  dayOfYear: [[{ $dayOfYear: '$at' }, 2]],
  isoDayOfWeek: [[{ $isoDayOfWeek: '$at' }, 5]],
  isoWeek: [[{ $isoWeek: '$at' }, 1]],
  isoWeekYear: [[{ $isoWeekYear: '$at' }, 2026]],
  millisecond: [[{ $millisecond: '$at' }, 678]],
  minute: [[{ $minute: '$at' }, 4]],
  month: [[{ $month: '$at' }, 1]],
  second: [[{ $second: '$at' }, 5]],
  hour: [
    [{ $hour: '$at' }, 19],
    [{ $hour: { date: '$at', timezone: 'Asia/Shanghai' } }, 3],
  ],
  week: [[{ $week: '$at' }, 0]],
  year: [[{ $year: '$at' }, 2026]],
  literal: [
    [{ $literal: '$n' }, '$n'],
    [{ $literal: { $add: [1, 2] } }, { $add: [1, 2] }],
  ],
  mergeObjects: [[{ $mergeObjects: ['$o', { y: 2 }] }, { x: 1, y: 2 }]],
  objectToArray: [
    [
      { $objectToArray: '$o' },
      [
        { k: 'x', v: 1 },
        { k: 'y', v: 'z' },
      ],
    ],
  ],
  allElementsTrue: [
    [{ $allElementsTrue: ['$list'] }, true],
    [{ $allElementsTrue: [[1, null]] }, false],
  ],
  anyElementTrue: [
    [{ $anyElementTrue: [[0, null]] }, false],
    [{ $anyElementTrue: [[0, 1]] }, true],
  ],
  setDifference: [[{ $setDifference: ['$list', [1]] }, [3, 2]]],
  setEquals: [[{ $setEquals: ['$list', [1, 2, 3, 3]] }, true]],
  setIntersection: [[{ $setIntersection: ['$list', [1, 9]] }, [1]]],
  setIsSubset: [[{ $setIsSubset: [[1], '$list'] }, true]],
  setUnion: [[{ $size: { $setUnion: ['$list', [1, 9]] } }, 4]],
  concat: [
    [{ $concat: ['a', '$o.y'] }, 'az'],
    [{ $concat: ['a', '$nul'] }, null],
  ],
  dateToString: [
    [{ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' } }, '2026-01-02 19:04:05.678'],
    [
      { $dateToString: { date: '$at', format: '%Y-%m-%d %H', timezone: 'Asia/Shanghai' } },
      '2026-01-03 03',
    ],
    [{ $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '+08:00' } }, '2026-01-03'],
  ],
  indexOfBytes: [[{ $indexOfBytes: ['$s', '生'] }, 9]],
  indexOfCP: [[{ $indexOfCP: ['$s', '生'] }, 7]],
  split: [[{ $split: ['a-b-c', '-'] }, ['a', 'b', 'c']]],
  strLenBytes: [[{ $strLenBytes: '$s' }, 12]],
  strLenCP: [[{ $strLenCP: '$s' }, 8]],
  strcasecmp: [[{ $strcasecmp: ['$s', 'hello 民生'] }, 0]],
  substr: [[{ $substr: ['$s', 0, 5] }, 'Hello']],
  substrBytes: [[{ $substrBytes: ['$s', 6, 3] }, '民']],
  substrCP: [[{ $substrCP: ['$s', 6, 1] }, '民']],
  toLower: [[{ $toLower: '$s' }, 'hello 民生']],
  toUpper: [[{ $toUpper: '$s' }, 'HELLO 民生']],
  addToSet: [],
  avg: [[{ $avg: '$list' }, 2]],
  first: [[{ $first: '$list' }, 3]],
  last: [[{ $last: '$list' }, 2]],
  max: [
    [{ $max: '$list' }, 3],
    [{ $max: ['$n', '$half'] }, 7],
  ],
  min: [[{ $min: '$list' }, 1]],
  push: [],
  stdDevPop: [
    [{ $stdDevPop: [[1, 3]] }, 1],
    [{ $stdDevPop: '$list' }, Math.sqrt(2 / 3)],
  ],
  stdDevSamp: [[{ $stdDevSamp: '$list' }, 1]],
  sum: [
    [{ $sum: '$list' }, 6],
    [{ $sum: ['$n', '$half'] }, 9.5],
  ],
  let: [[{ $let: { vars: { a: 2 }, in: { $multiply: ['$$a', '$n'] } } }, 14]],
}

const rows = Object.entries(TABLE).flatMap(([name, cases]) =>
  cases.map(([expression, value]) => ({ name, expression, value })),
)

describe('an aggregation operator', () => {
  it.each(rows)('$name: $expression', ({ expression, value }) => {
    assertKnownOperators(expression)
    expect(evaluate(DOC, expression, {})).toEqual(value)
  })

  it('has a row here for each the SDK offers, but $meta, which needs a text index', () => {
    const { Command } = jest.requireActual('@cloudbase/database/dist/commonjs/command')
    const offered = Object.keys(Command.aggregate).filter((name) => name !== 'pipeline')
    expect(offered.filter((name) => !(name in TABLE))).toEqual(['meta'])
    expect(() => assertKnownOperators({ $meta: 'textScore' })).toThrow("'$meta'")
  })
})
