import fc from 'fast-check'
import type { Doc } from '../../../local-cloud/database/types'
import { TestDatabase } from './support'

/** A document as the model sees it: numbers and lists of numbers, two levels deep. */
interface Model {
  n?: number
  list?: number[]
}

const step = fc.oneof(
  fc.record({ op: fc.constant('inc' as const), by: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ op: fc.constant('max' as const), by: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ op: fc.constant('unset' as const), by: fc.constant(0) }),
  fc.record({ op: fc.constant('push' as const), by: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ op: fc.constant('unshift' as const), by: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ op: fc.constant('addToSet' as const), by: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ op: fc.constant('pull' as const), by: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ op: fc.constant('pop' as const), by: fc.constantFrom(1, -1) }),
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const AS_UPDATE: Record<Step['op'], (by: number) => Doc> = {
  inc: (by) => ({ $inc: { 'm.n': by } }),
  max: (by) => ({ $max: { 'm.n': by } }),
  unset: () => ({ $unset: { 'm.n': '' } }),
  push: (by) => ({ $push: { 'm.list': by } }),
  unshift: (by) => ({ $push: { 'm.list': { $each: [by], $position: 0 } } }),
  addToSet: (by) => ({ $addToSet: { 'm.list': by } }),
  pull: (by) => ({ $pull: { 'm.list': by } }),
  pop: (by) => ({ $pop: { 'm.list': by } }),
}

const AS_MODEL: Record<Step['op'], (model: Model, by: number) => Model> = {
  inc: ({ n = 0, ...rest }, by) => ({ ...rest, n: n + by }),
  max: ({ n, ...rest }, by) => ({ ...rest, n: Math.max(n ?? by, by) }),
  unset: ({ n: _, ...rest }) => rest,
  push: ({ list = [], ...rest }, by) => ({ ...rest, list: [...list, by] }),
  unshift: ({ list = [], ...rest }, by) => ({ ...rest, list: [by, ...list] }),
  addToSet: ({ list = [], ...rest }, by) => ({
    ...rest,
    list: list.includes(by) ? list : [...list, by],
  }),
  pull: ({ list, ...rest }, by) => (list ? { ...rest, list: list.filter((x) => x !== by) } : rest),
  pop: ({ list, ...rest }, by) =>
    list ? { ...rest, list: by === 1 ? list.slice(0, -1) : list.slice(1) } : rest,
}

describe('any run of updates', () => {
  const db = new TestDatabase()
  afterAll(() => db.close())

  it('does to a stored document what a simple model does', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        db.remove(undefined)
        db.insert([{ _id: 'x', m: {} }])
        let model: Model = {}
        for (const { op, by } of steps) {
          const next = AS_MODEL[op](model, by)
          const updated = db.update({ _id: 'x' }, AS_UPDATE[op](by))
          expect(updated).toBe(
            Number(JSON.stringify(sorted(next)) !== JSON.stringify(sorted(model))),
          )
          model = next
        }
        expect(db.find()[0]?.m).toEqual(model)
      }),
      { numRuns: 150 },
    )
  })
})

function sorted(model: Model): unknown {
  return Object.entries(model).sort()
}
