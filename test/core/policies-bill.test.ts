import fc from 'fast-check'
import { groundless, statedIn } from '../../core/policies/amounts'
import { billOf } from '../../core/policies/bill'
import type { Draft, Rule } from '../../core/policies/draft'
import { textReasons } from '../../core/policies/gate'
import { fenFrom, rateFrom, rateWords, shareOf, yuanWords } from '../../core/policies/money'
import { aPolicy } from '../support/policies'

const TODAY = '2026-10-14'
const words = (draft: Draft) => textReasons(draft, TODAY).map((reason) => reason.words)
const withExample = (changes: Partial<Draft['example']>) => {
  const draft = aPolicy()
  return { ...draft, example: { ...draft.example, ...changes } }
}
const withRule = (changes: Partial<Rule>) =>
  withExample({ rule: { ...aPolicy().example.rule, ...changes } })

it('computes 李大爷’s bill line by line from the stated rule', () => {
  const { example } = aPolicy()
  const { lines } = billOf(example.rule, example)
  expect(lines.map(({ words: said, amount }) => [said, yuanWords(amount)])).toEqual([
    ['一共花了', '620 元'],
    ['药品目录外，自己付', '40 元'],
    ['起付线，自己付', '200 元'],
    ['剩下 380 元，医保报 60%', '228 元'],
    ['李大爷自己付', '392 元'],
  ])
})

it('adds up what is given, and never calls it spent', () => {
  const rule = {
    ...{
      payer: '区里发',
      deductible: 0,
      bands: [{ above: 0, rate: 10_000 }],
      cap: 0,
      excluded: [],
    },
    gives: true,
  }
  const items = [{ id: 'i', words: '六个月，每月 100 元', amount: 60_000, excludedAs: '' }]
  const costs = { ...{ person: '赵奶奶', items, deductibleUsed: 0, paidBefore: 0 } }
  const said = (its: typeof rule) =>
    billOf(its, costs).lines.map(({ words: line, amount }) => [line, yuanWords(amount)])
  expect(said(rule)).toEqual([
    ['六个月，每月 100 元', '600 元'],
    ['赵奶奶一共领', '600 元'],
  ])
  // A limit of the year is said.
  expect(said({ ...rule, cap: 50_000 })).toEqual([
    ['六个月，每月 100 元', '600 元'],
    ['最多 500 元，这次区里发', '500 元'],
    ['赵奶奶一共领', '500 元'],
  ])
  const example = { ...aPolicy().example, ...costs, rule, claimedPaid: 60_000, claimedOwn: 0 }
  expect(words({ ...aPolicy(), example }).join()).not.toContain('算得不对')
  const wrong = words({ ...aPolicy(), example: { ...example, claimedPaid: 60_100 } })
  expect(wrong).toContain('案例的结果算得不对，按规则一共领 600 元')
})

it('cuts the amount at the bands and at what is left of the year’s limit', () => {
  const { example } = aPolicy()
  const rule = {
    ...example.rule,
    bands: [
      { above: 0, rate: 5000 },
      { above: 100_000, rate: 7000 },
    ],
    cap: 90_000,
  }
  const items = [{ id: 'i', words: '检查', amount: 220_000, excludedAs: '' }]
  const bill = billOf(rule, { ...example, items, paidBefore: 10_000 })
  // 2,000 yuan count: 1,000 at 50%, 1,000 at 70% = 1,200; only 800 of the limit are left.
  expect(bill).toMatchObject({ base: 200_000, paid: 80_000, own: 140_000 })
  expect(bill.lines.at(-2)?.words).toBe('最多 900 元，这次医保报')
})

const amount = fc.integer({ min: 0, max: 100_000_000 })
const aBill = fc.record({
  rule: fc.record({
    payer: fc.constant('医保报'),
    deductible: amount,
    bands: fc.array(fc.record({ above: amount, rate: fc.integer({ min: 0, max: 10_000 }) }), {
      maxLength: 5,
    }),
    cap: amount,
    excluded: fc.constant<string[]>(['目录外']),
  }),
  costs: fc.record({
    person: fc.constant('李大爷'),
    items: fc.array(
      fc.record({
        id: fc.constant('i'),
        words: fc.constant('药'),
        amount,
        excludedAs: fc.constantFrom('', '目录外'),
      }),
      { maxLength: 8 },
    ),
    deductibleUsed: amount,
    paidBefore: amount,
  }),
})

it('never loses or makes a fen, pays more than the limit or more than was spent', () => {
  fc.assert(
    fc.property(aBill, ({ rule, costs }) => {
      const bill = billOf(rule, costs)
      expect(Number.isInteger(bill.paid)).toBe(true)
      expect(bill.paid + bill.own).toBe(bill.total)
      expect(bill.paid).toBeGreaterThanOrEqual(0)
      expect(bill.paid).toBeLessThanOrEqual(bill.base)
      if (rule.cap > 0) expect(bill.paid).toBeLessThanOrEqual(rule.cap)
      expect(bill.lines.at(-1)).toMatchObject({ kind: 'own', amount: bill.own })
    }),
  )
})

it('rounds a share half up to the fen without floating point', () => {
  expect(shareOf(1, 5000)).toBe(1)
  expect(shareOf(333, 3333)).toBe(111)
  expect(shareOf(10_000_000_000, 9999)).toBe(9_999_000_000)
})

it('reads and writes yuan and percentages as people write them', () => {
  expect(fenFrom('3,000.5')).toBe(300_050)
  expect(fenFrom('0.1')).toBe(10)
  expect(fenFrom('三百')).toBeUndefined()
  expect(fenFrom('1.234')).toBeUndefined()
  expect(rateFrom('62.5%')).toBe(6250)
  expect(rateFrom('101')).toBeUndefined()
  expect([6000, 6250, 6205].map(rateWords)).toEqual(['60%', '62.5%', '62.05%'])
  expect(yuanWords(300_000)).toBe('3,000 元')
  expect(yuanWords(1205)).toBe('12.05 元')
})

it('finds amounts and shares in plain text, in digits and in 成', () => {
  expect(statedIn('最多 1.5 万元，报六成半，另付 3,000 元')).toMatchObject({
    amounts: [{ fen: 1_500_000 }, { fen: 300_000 }],
    rates: [{ rate: 6500 }],
  })
})

it('refuses a wrong sum, and asks again when the rule changes', () => {
  expect(words(aPolicy())).toEqual([])
  expect(words(withExample({ claimedPaid: 22_900 }))).toContain(
    '案例的结果算得不对，按规则应报 228 元、自付 392 元',
  )
  const changed = words(withRule({ deductible: 30_000 }))
  expect(changed).toContain('案例的结果算得不对，按规则应报 168 元、自付 452 元')
  // The plain words still say the former sums.
  expect(changed.join()).toContain('“本地案例”里的 228 元，规则和原文都没有')
})

it('refuses a number that neither the rule nor the document bears out', () => {
  const draft = aPolicy()
  const answer = { ...draft.answer, words: '在社区医院看门诊，超过 300 元的部分报八成。' }
  expect(words({ ...draft, answer })).toContain('“一句话说清”里的 300 元，规则和原文都没有')
  expect(groundless('自己付四成', draft)).toEqual([])
  expect(groundless('报八成', draft)).toEqual(['八成'])
})

it('wants the consent of the person, or the word that it is an example', () => {
  const consent = { kind: 'none', on: '', how: '' } as const
  expect(words(withExample({ consent }))).toEqual(['案例须本人同意，或写明是举例'])
  expect(words(withExample({ consent: { ...consent, kind: 'given' } }))).toEqual([
    '写下本人哪天、怎么同意的',
  ])
  expect(words(withExample({ consent: { ...consent, kind: 'invented' } }))).toEqual([])
})

it('knows no cost that its rule does not leave out', () => {
  expect(words(withRule({ excluded: [] }))).toContain('“保健药”不报的理由，规则里没有')
})
