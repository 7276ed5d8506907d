import { Long, ObjectId } from 'bson'
import fc from 'fast-check'
import { compareValues, equalValues } from '../../../local-cloud/database/compare'
import { decodeBody, encodeBody } from '../../../local-cloud/database/ejson'
import { encodeComponent, encodeValue } from '../../../local-cloud/database/encode-key'

/** Whatever a document may hold. */
const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double(),
    fc.constantFrom(0, -0, 1, 2, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2 ** 53 + 2),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', '民生', '\uffff', '😀'),
    fc.date({ noInvalidDate: true }),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
    fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  ),
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ab'), tie('value'), { maxKeys: 3 }),
  ),
})).value

describe('encoded keys', () => {
  it('sort as the values do, up and down', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const order = Math.sign(compareValues(a, b))
        expect(Math.sign(Buffer.compare(encodeValue(a), encodeValue(b)))).toBe(order)
        const down = Buffer.compare(encodeComponent(a, -1), encodeComponent(b, -1))
        expect(Math.sign(down) + order).toBe(0)
      }),
      { numRuns: 3000 },
    )
  })

  it('put side by side, sort by the first difference', () => {
    fc.assert(
      fc.property(fc.tuple(anyValue, anyValue), fc.tuple(anyValue, anyValue), (a, b) => {
        const key = ([x, y]: [unknown, unknown]): Buffer =>
          Buffer.concat([encodeComponent(x, 1), encodeComponent(y, -1)])
        const order = compareValues(a[0], b[0]) || -compareValues(a[1], b[1])
        expect(Math.sign(Buffer.compare(key(a), key(b)))).toBe(Math.sign(order) + 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('rank types as BSON does', () => {
    const ranked = [null, -5, 3, 'a', { a: 1 }, [1], new ObjectId(), false, new Date(0)]
    const shuffled = [...ranked].reverse().sort(compareValues)
    expect(shuffled).toEqual(ranked)
  })
})

describe('a stored body', () => {
  it('gives every value back as it was', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const { value: back } = decodeBody(encodeBody({ value }))
        expect(equalValues(back, value)).toBe(true)
        expect(encodeBody({ value: back })).toBe(encodeBody({ value }))
      }),
      { numRuns: 2000 },
    )
  })
})
