import { Long } from 'bson'
import type { Doc } from '../../../local-cloud/database/types'
import { compileUpdate } from '../../../local-cloud/database/update/update'
import { copyValue } from '../../../local-cloud/database/values'
import { NOON, refusal, TestDatabase } from './support'

const apply = (doc: Doc, update: Doc): Doc => compileUpdate(update, NOON)({ _id: 'x', ...doc })

const TABLE: [update: Doc, before: Doc, after: Doc][] = [
  [{ $set: { a: 1 } }, {}, { a: 1 }],
  [{ $set: { 'a.b.c': 1 } }, { a: { d: 2 } }, { a: { d: 2, b: { c: 1 } } }],
  [{ $set: { 'a.1': 'y' } }, { a: ['x'] }, { a: ['x', 'y'] }],
  [{ $set: { 'a.3': 'y' } }, { a: ['x'] }, { a: ['x', null, null, 'y'] }],
  [{ $set: { 'a.0.b': 1 } }, { a: [{ c: 1 }] }, { a: [{ c: 1, b: 1 }] }],
  [{ $set: { 'a.0': 1 } }, {}, { a: { 0: 1 } }],
  [{ $unset: { a: '' } }, { a: 1, b: 2 }, { b: 2 }],
  [{ $unset: { 'a.b': '' } }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
  [{ $unset: { 'a.0': '' } }, { a: [1, 2] }, { a: [null, 2] }],
  [{ $unset: { 'a.b': '' } }, { a: 5 }, { a: 5 }],
  [{ $inc: { a: 2 } }, { a: 1 }, { a: 3 }],
  [{ $inc: { a: 2, 'b.c': -1 } }, {}, { a: 2, b: { c: -1 } }],
  [{ $inc: { a: 0.5 } }, { a: 1 }, { a: 1.5 }],
  [{ $mul: { a: 3 } }, { a: 2 }, { a: 6 }],
  [{ $mul: { a: 3 } }, {}, { a: 0 }],
  [{ $min: { a: 3 } }, { a: 5 }, { a: 3 }],
  [{ $min: { a: 3 } }, {}, { a: 3 }],
  [{ $max: { a: 3 } }, { a: 5 }, { a: 5 }],
  [{ $max: { a: 'x' } }, { a: 5 }, { a: 'x' }],
  [{ $rename: { a: 'b' } }, { a: 1 }, { b: 1 }],
  [{ $rename: { a: 'b.c' } }, { a: 1, b: { d: 2 } }, { b: { d: 2, c: 1 } }],
  [{ $rename: { a: 'b' } }, { b: 2 }, { b: 2 }],
  [{ $currentDate: { a: true } }, {}, { a: new Date(NOON) }],
  [{ $bit: { a: { or: 5 } } }, { a: 2 }, { a: 7 }],
  [{ $push: { a: 1 } }, {}, { a: [1] }],
  [{ $push: { a: { $each: [3, 4] } } }, { a: [1] }, { a: [1, 3, 4] }],
  [{ $push: { a: { $each: [0], $position: 0 } } }, { a: [1] }, { a: [0, 1] }],
  [{ $push: { a: { $each: [0], $position: -1 } } }, { a: [1, 2] }, { a: [1, 0, 2] }],
  [{ $push: { a: { $each: [2, 9], $sort: -1, $slice: 2 } } }, { a: [5] }, { a: [9, 5] }],
  [{ $push: { a: { $each: [], $slice: -2 } } }, { a: [1, 2, 3] }, { a: [2, 3] }],
  [
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 2 }] },
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  [{ $addToSet: { a: 1 } }, { a: [1] }, { a: [1] }],
  [
    { $addToSet: { a: { x: 1, y: 2 } } },
    { a: [{ y: 2, x: 1 }] },
    {
      a: [
        { y: 2, x: 1 },
        { x: 1, y: 2 },
      ],
    },
  ],
  [{ $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1] }, { a: [1, 2] }],
  [{ $pull: { a: 1 } }, { a: [1, 2, 1] }, { a: [2] }],
  [{ $pull: { a: { $gt: 1 } } }, { a: [1, 2, 3] }, { a: [1] }],
  [{ $pull: { a: { $in: ['y', 'q'] } } }, { a: ['y', 'z', 'q'] }, { a: ['z'] }],
  [{ $pull: { a: { n: 1 } } }, { a: [{ n: 1, m: 2 }, { n: 2 }] }, { a: [{ n: 2 }] }],
  [{ $pull: { a: { n: { $gte: 2 } } } }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1 }] }],
  [{ $pull: { a: 1 } }, {}, {}],
  [{ $pullAll: { a: [1, 3] } }, { a: [1, 2, 3] }, { a: [2] }],
  [{ $pop: { a: 1 } }, { a: [1, 2] }, { a: [1] }],
  [{ $pop: { a: -1 } }, { a: [1, 2] }, { a: [2] }],
  [{ $pop: { a: 1 } }, {}, {}],
]

describe('an update', () => {
  it.each(TABLE)('%j of %j makes %j', (update, before, after) => {
    const given = copyValue(before)
    expect(apply(given, update)).toEqual({ _id: 'x', ...after })
    expect(given).toStrictEqual(before)
  })

  it('keeps integers exact beyond 2^53', () => {
    const { a } = apply({ a: 2 ** 53 - 1 }, { $inc: { a: 2 } })
    expect(a).toEqual(Long.fromString('9007199254740993'))
  })
})

describe('an update that MongoDB refuses', () => {
  const db = new TestDatabase()
  const doc = { _id: 'x', s: 'text', n: 1, nul: null, list: [1], o: { a: 1 }, docs: [{ a: 1 }] }
  beforeAll(() => db.insert([doc]))
  afterAll(() => db.close())

  it.each<[update: Doc, named: string]>([
    [{ $inc: { s: 1 } }, 'non-numeric type'],
    [{ $inc: { nul: 1 } }, 'non-numeric type null'],
    [{ $inc: { n: 'x' } }, 'non-numeric argument'],
    [{ $mul: { s: 2 } }, 'non-numeric type'],
    [{ $push: { n: 1 } }, 'must be an array'],
    [{ $push: { nul: 1 } }, 'must be an array'],
    [{ $push: { list: { $each: 1 } } }, '$each'],
    [{ $push: { list: { $each: [1], $other: 1 } } }, '$other'],
    [{ $push: { list: { $each: [1], $slice: 1.5 } } }, '$slice'],
    [{ $addToSet: { s: 1 } }, 'must be an array'],
    [{ $pull: { s: 1 } }, '$pull'],
    [{ $pullAll: { list: 1 } }, '$pullAll'],
    [{ $pop: { list: 2 } }, '$pop'],
    [{ $pop: { s: 1 } }, '$pop'],
    [{ $set: { 's.a': 1 } }, "Cannot create field 'a'"],
    [{ $set: { 'nul.a': 1 } }, "Cannot create field 'a'"],
    [{ $set: { 'list.x': 1 } }, "Cannot create field 'x'"],
    [{ $set: { o: 1, 'o.a': 2 } }, 'conflict'],
    [{ $set: { 'o.a': 1 }, $unset: { o: '' } }, 'conflict'],
    [{ $set: { n: 1 }, $inc: { n: 1 } }, 'conflict'],
    [{ $set: { _id: 'y' } }, 'immutable'],
    [{ $unset: { _id: '' } }, 'immutable'],
    [{ $rename: { _id: 'id' } }, 'immutable'],
    [{ $rename: { n: 'n' } }, 'must differ'],
    [{ $rename: { 'docs.0.a': 'b' } }, 'array element'],
    [{ $rename: { n: 1 } }, 'must be a string'],
    [{ $set: { '': 1 } }, 'empty field name'],
    [{ $set: { 'a..b': 1 } }, 'empty field name'],
    [{ $set: { 'list.$': 1 } }, 'positional'],
    [{ $set: { a: { $b: 1 } } }, 'not valid for storage'],
    [{ $set: { a: { 'b.c': 1 } } }, 'not valid for storage'],
    [{ $set: 1 }, '$set'],
    [{ $setOnInsert: { a: 1 } }, '$setOnInsert'],
    [{ $set: { a: 1 }, b: 2 }, 'operators or fields'],
    [{ $bit: { s: { or: 1 } } }, '$bit'],
    [{ $currentDate: { a: 'x' } }, '$currentDate'],
  ])('%j says why and changes nothing', (update, named) => {
    const { code, message } = refusal(() => db.update({ _id: 'x' }, update))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toContain(named)
    expect(db.find()).toEqual([doc])
  })

  it('never lets a path reach the prototype', () => {
    expect(refusal(() => db.update({}, { $set: { 'a.__proto__.b': 1 } })).message).toContain(
      'not allowed',
    )
    expect(({} as { b?: number }).b).toBeUndefined()
  })

  it('is undone for all documents when it fails for one', () => {
    db.insert([
      { _id: 'a', k: 1 },
      { _id: 'b', k: 2 },
      { _id: 'c', k: 'text' },
    ])
    refusal(() => db.update({ k: { $exists: true } }, { $inc: { k: 1 } }))
    expect(db.find({ k: { $exists: true } }).map((found) => found.k)).toEqual([1, 2, 'text'])
  })
})
