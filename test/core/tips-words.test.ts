import fc from 'fast-check'
import { unsafeKey } from '../../cloudfunctions/kit/safe-input'
import { complain } from '../../core/kit/complain'
import { codeFrom, normaliseCode, printCode, receiptNumber } from '../../core/kit/ids'
import { agoWords, dateWords, leftWords, startOfDay } from '../../core/kit/time'
import { CATEGORIES, CATEGORY_IDS, guessCategory } from '../../core/tips/categories'
import { TipDraft, titleOf } from '../../core/tips/draft'
import { emergencyIn } from '../../core/tips/emergency'

it('guesses the kind of a matter from its words, and admits when it cannot', () => {
  expect(guessCategory('3 号楼电梯又停了')).toBe('elevator')
  expect(guessCategory('楼后垃圾两天没清，臭')).toBe('sanitation')
  expect(guessCategory('想问点事')).toBe('other')
})

it('has twelve kinds, each with a label of its own', () => {
  expect(CATEGORY_IDS).toHaveLength(12)
  expect(new Set(CATEGORY_IDS.map((id) => CATEGORIES[id].label)).size).toBe(12)
})

it('notices an emergency in the text', () => {
  expect(emergencyIn('一楼着火了')).toBe('fire')
  expect(emergencyIn('楼道里有燃气味')).toBe('gas')
  expect(emergencyIn('电梯停了')).toBeUndefined()
})

it('makes a title from the first clause', () => {
  expect(titleOf('3 号楼 2 单元电梯这周停了四次。昨晚又停')).toBe('3 号楼 2 单元电梯这周停了四次')
  expect(titleOf('坏了，三号楼的门禁坏了三天。')).toBe('坏了，三号楼的门禁坏了三天')
  expect(titleOf('长'.repeat(80)).length).toBeLessThanOrEqual(25)
})

it('reads a code back however it was typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const code = codeFrom(bytes)
      expect(normaliseCode(printCode(code).toLowerCase())).toBe(code)
      expect(normaliseCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    }),
  )
})

it('prints receipt numbers that can be said on the phone', () => {
  expect(receiptNumber('2026-10-13', 7)).toBe('1013-07')
  expect(receiptNumber('2026-01-02', 123)).toBe('0102-123')
})

it('says times as a neighbour would', () => {
  const noon = startOfDay('2026-10-13') + 12 * 3600_000
  expect(dateWords(noon)).toBe('10月13日 周二')
  expect(agoWords(noon - 32 * 60_000, noon)).toBe('32 分钟前')
  expect(agoWords(noon - 20 * 3600_000, noon)).toBe('昨天')
  expect(leftWords(noon + (3 * 60 + 28) * 60_000, noon)).toBe('还有 3 小时 28 分')
  expect(leftWords(noon - 50 * 3600_000, noon)).toBe('晚了 2 天')
})

it('says what is wrong with a draft, field by field, in Chinese', () => {
  const parsed = TipDraft.safeParse({ text: '坏', place: {}, photos: 'x', extra: 1 })
  expect(parsed.success).toBe(false)
  const fields = complain(parsed.error?.issues ?? [])
  expect(Object.keys(fields)).toEqual(
    expect.arrayContaining(['categoryId', 'text', 'place.communityId', 'knownBy']),
  )
  for (const sentence of Object.values(fields)) expect(sentence).toMatch(/[\u4e00-\u9fff]/)
})

it('finds a key the database could take for an operator, at any depth', () => {
  expect(unsafeKey({ a: [{ b: { $ne: null } }] })).toBe('a.0.b.$ne')
  expect(unsafeKey({ 'a.b': 1 })).toBe('a.b')
  expect(unsafeKey(JSON.parse('{"x":{"__proto__":{}}}'))).toBe('x.__proto__')
  expect(unsafeKey({ a: [1, { b: 'c$' }] })).toBeUndefined()
  let deep: object = {}
  for (let i = 0; i < 100_000; i += 1) deep = { deep }
  expect(unsafeKey(deep)).toBeDefined()
})
