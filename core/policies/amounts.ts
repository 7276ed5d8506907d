import { billOf } from './bill'
import type { Draft } from './draft'
import { type Fen, WHOLE_RATE } from './money'

/** Amounts of money (fen) and shares (ten-thousandths) a text states. */
export interface Stated {
  amounts: { words: string; fen: Fen }[]
  rates: { words: string; rate: number }[]
}

const MONEY = /(\d[\d,，]*)(?:\.(\d{1,2}))?\s*(万元|元|块)/g
const PERCENT = /(\d{1,3})(?:\.(\d{1,2}))?\s*[%％]/g
const TENTHS = /([一二三四五六七八九])成(半)?/g

const whole = (digits: string, decimals: string | undefined): number =>
  Number(digits.replace(/[,，]/g, '')) * 100 + Number((decimals ?? '').padEnd(2, '0'))

/** What a text says in money and shares: `3,000 元`, `1.5 万元`, `60%`, `六成`, `六成半`. */
export function statedIn(text: string): Stated {
  const amounts = [...text.matchAll(MONEY)].map(([words, digits = '', decimals, unit]) => ({
    words,
    fen: whole(digits, decimals) * (unit === '万元' ? 10_000 : 1),
  }))
  const percents = [...text.matchAll(PERCENT)].map(([words, digits = '', decimals]) => ({
    words,
    rate: whole(digits, decimals),
  }))
  const tenths = [...text.matchAll(TENTHS)].map(([words, digit = '', half]) => ({
    words,
    rate: ('一二三四五六七八九'.indexOf(digit) + 1) * 1000 + (half ? 500 : 0),
  }))
  return { amounts, rates: [...percents, ...tenths] }
}

/** Every amount and share a draft has grounds for: its rule, its computed case, its clauses. */
function grounds({ example, original }: Draft): { fen: Set<Fen>; rates: Set<number> } {
  const { rule, items, deductibleUsed, paidBefore } = example
  const bill = billOf(rule, example)
  const clauses = statedIn(original.clauses.map((clause) => clause.text).join('\n'))
  const fen = new Set([
    ...[rule.deductible, rule.cap, deductibleUsed, paidBefore],
    ...rule.bands.map((band) => band.above),
    ...items.map((item) => item.amount),
    ...bill.lines.map((line) => line.amount),
    ...[bill.base, bill.total - bill.base, bill.total, bill.paid, bill.own],
    ...clauses.amounts.map((one) => one.fen),
  ])
  const rates = [...rule.bands.map((band) => band.rate), ...clauses.rates.map((one) => one.rate)]
  return { fen, rates: new Set([...rates, ...rates.map((rate) => WHOLE_RATE - rate)]) }
}

/** Numbers in a text that neither the rule, nor the computed case, nor a clause bears out. */
export function groundless(text: string, draft: Draft): string[] {
  const { amounts, rates } = statedIn(text)
  const known = grounds(draft)
  return [
    ...amounts.filter((one) => !known.fen.has(one.fen)).map((one) => one.words),
    ...rates.filter((one) => !known.rates.has(one.rate)).map((one) => one.words),
  ]
}
