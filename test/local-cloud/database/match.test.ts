import { BSONRegExp, ObjectId } from 'bson'
import { compileMatch } from '../../../local-cloud/database/query/match'
import type { Doc } from '../../../local-cloud/database/types'
import { refusal, TestDatabase } from './support'

const id = new ObjectId('0123456789abcdef01234567')
const date = new Date(1_767_323_045_678)

/** What is asked, of what, and whether MongoDB finds it. */
const TABLE: [query: Doc, doc: Doc, found: boolean][] = [
  // eq, null and missing
  [{ a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: 1 }, { a: [2, 1] }, true],
  [{ a: [2, 1] }, { a: [2, 1] }, true],
  [{ a: [2, 1] }, { a: [[2, 1], 3] }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: null }, {}, true],
  [{ a: null }, { a: null }, true],
  [{ a: null }, { a: 0 }, false],
  [{ a: null }, { a: [1, null] }, true],
  [{ 'a.b': null }, { a: { c: 1 } }, true],
  [{ 'a.b': null }, { a: 5 }, true],
  [{ 'a.b': null }, { a: [{ c: 1 }, { b: 2 }] }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }, { b: 2 }] }, false],
  [{ 'a.b': null }, { a: [1, 2] }, false],
  [{ a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, true],
  [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
  [{ a: id }, { a: new ObjectId(id.id) }, true],
  [{ a: date }, { a: new Date(+date) }, true],
  [{ a: Number.NaN }, { a: Number.NaN }, true],
  // dotted paths
  [{ 'a.b.c': 7 }, { a: { b: { c: 7 } } }, true],
  [{ 'a.b': 7 }, { a: [{ b: 6 }, { b: 7 }] }, true],
  [{ 'a.1.b': 7 }, { a: [{ b: 6 }, { b: 7 }] }, true],
  [{ 'a.0.b': 7 }, { a: [{ b: 6 }, { b: 7 }] }, false],
  [{ 'a.1': 'y' }, { a: ['x', 'y'] }, true],
  [{ 'a.b': 7 }, { a: [[{ b: 7 }]] }, false],
  // ranges stay within a type
  [{ a: { $gt: 1 } }, { a: 2 }, true],
  [{ a: { $gt: 1 } }, { a: 'x' }, false],
  [{ a: { $gt: 1 } }, { a: date }, false],
  [{ a: { $lt: 5 } }, { a: null }, false],
  [{ a: { $lt: 5 } }, {}, false],
  [{ a: { $lt: 5 } }, { a: Number.NaN }, false],
  [{ a: { $gte: null } }, {}, true],
  [{ a: { $gt: null } }, {}, false],
  [{ a: { $gt: 1, $lt: 5 } }, { a: 3 }, true],
  [{ a: { $gt: 5, $lt: 3 } }, { a: [1, 9] }, true],
  [{ a: { $gte: date } }, { a: date }, true],
  [{ a: { $gt: 'a' } }, { a: 'b' }, true],
  [{ a: { $gt: false } }, { a: true }, true],
  [{ a: { $lte: { x: 1 } } }, { a: { x: 0 } }, true],
  // ne, in, nin
  [{ a: { $ne: 1 } }, {}, true],
  [{ a: { $ne: 1 } }, { a: [1, 2] }, false],
  [{ a: { $ne: null } }, {}, false],
  [{ a: { $in: [1, 'x'] } }, { a: 'x' }, true],
  [{ a: { $in: [null] } }, {}, true],
  [{ a: { $in: [] } }, { a: 1 }, false],
  [{ a: { $in: [new BSONRegExp('^x')] } }, { a: 'xy' }, true],
  [{ a: { $nin: [1, 2] } }, { a: 3 }, true],
  [{ a: { $nin: [1, null] } }, {}, false],
  [{ a: { $nin: [] } }, {}, true],
  // logic
  [{ $and: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }, true],
  [{ $or: [{ a: 1 }, { b: 3 }] }, { a: 2, b: 3 }, true],
  [{ $nor: [{ a: 1 }, { b: 3 }] }, { a: 2, b: 3 }, false],
  [{ $nor: [{ a: 1 }] }, {}, true],
  [{ a: { $not: { $gt: 1 } } }, { a: 1 }, true],
  [{ a: { $not: { $gt: 1 } } }, {}, true],
  [{ a: { $not: new BSONRegExp('^x') } }, { a: 'y' }, true],
  // exists, type, mod, size
  [{ a: { $exists: true } }, { a: null }, true],
  [{ a: { $exists: true } }, {}, false],
  [{ a: { $exists: false } }, {}, true],
  [{ 'a.b': { $exists: true } }, { a: [{ c: 1 }] }, false],
  [{ a: { $type: 'string' } }, { a: 's' }, true],
  [{ a: { $type: 'number' } }, { a: 1.5 }, true],
  [{ a: { $type: 'int' } }, { a: 1.5 }, false],
  [{ a: { $type: ['bool', 'date'] } }, { a: date }, true],
  [{ a: { $type: 2 } }, { a: ['x'] }, true],
  [{ a: { $mod: [4, 1] } }, { a: 9 }, true],
  [{ a: { $mod: [4, 1] } }, { a: 'x' }, false],
  [{ a: { $mod: [4, 0] } }, { a: -8 }, true],
  [{ a: { $size: 2 } }, { a: [1, 2] }, true],
  [{ a: { $size: 2 } }, { a: [[1, 2]] }, false],
  // all, elemMatch
  [{ a: { $all: [1, 2] } }, { a: [2, 3, 1] }, true],
  [{ a: { $all: [1] } }, { a: 1 }, true],
  [{ a: { $all: [] } }, { a: [] }, false],
  [{ a: { $all: [[1, 2]] } }, { a: [1, 2] }, true],
  [{ a: { $all: [{ $elemMatch: { x: 1 } }] } }, { a: [{ x: 1 }] }, true],
  [{ a: { $elemMatch: { $gt: 5, $lt: 3 } } }, { a: [1, 9] }, false],
  [{ a: { $elemMatch: { $gt: 5, $lt: 10 } } }, { a: [1, 9] }, true],
  [{ a: { $elemMatch: { x: 1, y: 2 } } }, { a: [{ x: 1 }, { y: 2 }] }, false],
  [{ a: { $elemMatch: { x: 1, y: 2 } } }, { a: [{ x: 1, y: 2 }] }, true],
  [{ a: { $elemMatch: { $or: [{ x: 1 }, { x: 2 }] } } }, { a: [{ x: 2 }] }, true],
  [{ a: { $elemMatch: { x: 1 } } }, { a: { x: 1 } }, false],
  // regular expressions
  [{ a: new BSONRegExp('^H', 'i') }, { a: 'hello' }, true],
  [{ a: new BSONRegExp('^H') }, { a: 'hello' }, false],
  [{ a: { $regex: '漏水' } }, { a: '楼道漏水三天' }, true],
  [{ a: { $regex: 'A.C', $options: 'is' } }, { a: 'a\nc' }, true],
  [{ a: { $regex: 'a b # c', $options: 'x' } }, { a: 'ab' }, true],
  [{ a: { $regex: '^b', $options: 'm' } }, { a: 'a\nb' }, true],
  [{ a: { $regex: 'x' } }, { a: ['y', 'xx'] }, true],
  [{ a: { $regex: 'x' } }, { a: 5 }, false],
  // expressions
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  [{ $expr: { $eq: ['$a', { $add: ['$b', 1] }] } }, { a: 2, b: 2 }, false],
]

describe('a query', () => {
  it.each(TABLE)('%j of %j is %s', (query, doc, found) => {
    expect(compileMatch(query)(doc)).toBe(found)
  })
})

describe('a query that MongoDB refuses', () => {
  const db = new TestDatabase()
  afterAll(() => db.close())

  it.each<[query: Doc, named: string]>([
    [{ $where: 'this.a === 1' }, '$where'],
    [{ a: { $near2: 1 } }, '$near2'],
    [{ a: { $gt: 1, b: 2 } }, 'b'],
    [{ $text: { $search: 'x' } }, '$text'],
    [{ $jsonSchema: {} }, '$jsonSchema'],
    [{ $expr: { $function: { body: 'x', args: [], lang: 'js' } } }, '$function'],
    [{ $expr: { $noSuch: 1 } }, '$noSuch'],
    [{ $or: [] }, '$or'],
    [{ $and: [1] }, '$and'],
    [{ a: { $in: 1 } }, '$in'],
    [{ a: { $size: -1 } }, '$size'],
    [{ a: { $mod: [0, 1] } }, 'divisor'],
    [{ a: { $regex: '(' } }, 'Regular expression is invalid'],
    [{ a: { $regex: 'x', $options: 'g' } }, 'invalid flag'],
    [{ a: { $elemMatch: 1 } }, '$elemMatch'],
    [{ a: { $type: 'nothing' } }, 'nothing'],
    [{ a: { $geoWithin: { $box: [] } } }, '$box'],
  ])('%j says what is wrong', (query, named) => {
    const { code, message } = refusal(() => db.find(query))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toContain(named)
  })

  it('is no way to reach the prototype', () => {
    const body = { query: '{"__proto__":{"$gt":1}}' }
    expect(refusal(() => db.call('getDocument', body)).code).toBe('INVALID_PARAM')
    expect(db.find({ 'constructor.name': 'Object' })).toEqual([])
  })
})
