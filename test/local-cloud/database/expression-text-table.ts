import type { ExpressionTable } from './expression-table'

/** Conditions, dates, objects, sets, texts, and accumulators used as expressions. */
export const OTHER: ExpressionTable = {
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
