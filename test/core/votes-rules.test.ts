import fc from 'fast-check'
import { belongs, checkOpen, checkOptions, rollKey } from '../../core/votes/ballot'
import { checkCount, maskName, sameCount } from '../../core/votes/paper'
import { shuffled } from '../../core/votes/shuffle'
import { phaseOf, type Theme } from '../../core/votes/theme'

const options = ['a', 'b', 'c'].map((optionId) => ({ optionId, title: optionId }))
const aTheme = (changes: Partial<Theme> = {}): Theme => ({
  _id: 't',
  title: '办哪一场',
  intro: '说明说明',
  options,
  most: 2,
  communities: ['wutongli'],
  eligible: { people: 10, source: '居委会' },
  paper: false,
  closesAt: 1000,
  state: 'open',
  createdAt: 0,
  changedAt: 0,
  ...changes,
})

it('ends a vote by the millisecond', () => {
  expect(phaseOf(aTheme(), 999)).toBe('open')
  expect(phaseOf(aTheme(), 1000)).toBe('counting')
  expect(phaseOf(aTheme({ state: 'counted' }), 1000)).toBe('result')
  expect(() => checkOpen(aTheme(), 999)).not.toThrow()
  expect(() => checkOpen(aTheme(), 1000)).toThrow('投票已经截止')
})

it('takes so many different known options and no more', () => {
  expect(() => checkOptions(aTheme(), ['a', 'b'])).not.toThrow()
  for (const chosen of [['a', 'b', 'c'], ['a', 'a'], ['x']])
    expect(() => checkOptions(aTheme(), chosen)).toThrow()
})

it('goes by the community, of a resident or of an informant', () => {
  expect(belongs(aTheme(), { communityId: 'wutongli' })).toBe(true)
  expect(belongs(aTheme(), { communityId: 'x', informant: { communityId: 'wutongli' } })).toBe(true)
  expect(belongs(aTheme(), { communityId: 'x' })).toBe(false)
  expect(belongs(aTheme(), undefined)).toBe(false)
})

it('takes every count that ballots can add up to, and none they cannot', () => {
  const ballots = fc.array(fc.subarray(['a', 'b', 'c'], { maxLength: 2 }), { minLength: 1 })
  fc.assert(
    fc.property(ballots, (cast) => {
      const spoiled = cast.filter((one) => one.length === 0).length
      const of = (id: string) => cast.filter((one) => one.includes(id)).length
      const votes = { a: of('a'), b: of('b'), c: of('c') }
      expect(() => checkCount(aTheme(), { votes, spoiled }, cast.length)).not.toThrow()
      const more = { votes: { ...votes, a: cast.length + 1 }, spoiled }
      expect(() => checkCount(aTheme(), more, cast.length)).toThrow()
    }),
  )
})

it('takes two counts for the same whatever order and noughts they were written with', () => {
  const one = { votes: { a: 2, b: 0 }, spoiled: 1 }
  expect(sameCount(one, { votes: { a: 2 }, spoiled: 1 })).toBe(true)
  expect(sameCount(one, { votes: { a: 2, b: 1 }, spoiled: 1 })).toBe(false)
  expect(sameCount(one, { votes: { a: 2 }, spoiled: 0 })).toBe(false)
})

it('gives everybody all options, in an order that follows from who they are and favours none', () => {
  const ids = ['a', 'b', 'c', 'd']
  const firsts = new Map(ids.map((id) => [id, 0]))
  for (let i = 0; i < 4000; i += 1) {
    const order = shuffled(ids, `voter-${i}`)
    expect([...order].sort()).toEqual(ids)
    expect(shuffled(ids, `voter-${i}`)).toEqual(order)
    firsts.set(order[0] ?? '', (firsts.get(order[0] ?? '') ?? 0) + 1)
  }
  for (const n of firsts.values()) expect(Math.abs(n - 1000)).toBeLessThan(120)
})

it('compares names without their spaces and shows only the first sign of them', () => {
  const home = { communityId: 'wutongli', building: '3 号楼' }
  expect(rollKey({ ...home, name: '王 秀兰' })).toEqual(rollKey({ ...home, name: ' 王秀兰' }))
  expect(maskName('王秀兰')).toBe('王**')
})
