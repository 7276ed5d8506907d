import type { BillItem, Rule, WorkedCase } from './draft'
import { type Fen, rateWords, shareOf, WHOLE_RATE, yuanWords } from './money'

export const LINE_KINDS = ['total', 'minus', 'paid', 'own'] as const

/** One line of the table; the last one is what the person pays or gets (DESIGN-UI: BillTable). */
export interface BillLine {
  kind: (typeof LINE_KINDS)[number]
  words: string
  /** Always positive; `minus` lines are shown with their sign. */
  amount: Fen
}

export interface Bill {
  lines: BillLine[]
  total: Fen
  /** What is left to pay a share of, after everything that does not count. */
  base: Fen
  /** What the payer pays. */
  paid: Fen
  /** What the person pays; of what is given, what does not come. */
  own: Fen
}

type Costs = Pick<WorkedCase, 'person' | 'items' | 'deductibleUsed' | 'paidBefore'>

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((all, one) => all + one, 0)

function leftOut(items: readonly BillItem[], rule: Rule): BillLine[] {
  return rule.excluded.flatMap((kind) => {
    const amount = sum(items.filter((i) => i.excludedAs === kind).map((i) => i.amount))
    return amount > 0
      ? [{ kind: 'minus' as const, words: `${kind}，${rule.gives ? '不发' : '自己付'}`, amount }]
      : []
  })
}

interface Share {
  amount: Fen
  rate: number
  paid: Fen
}

/** The base cut at the bands' beginnings; what lies below the first band is paid nothing. */
function shares(base: Fen, rule: Rule): Share[] {
  const bands = [...rule.bands].sort((a, b) => a.above - b.above)
  return bands.flatMap(({ above, rate }, i) => {
    const until = bands[i + 1]?.above ?? base
    const amount = Math.max(0, Math.min(base, until) - above)
    return amount > 0 ? [{ amount, rate, paid: shareOf(amount, rate) }] : []
  })
}

/** What the table begins with: the cost, or each sum that is given. */
const opening = (items: readonly BillItem[], rule: Rule, total: Fen): BillLine[] =>
  rule.gives
    ? items.map(({ words, amount }) => ({ kind: 'total', words, amount }))
    : [{ kind: 'total', words: '一共花了', amount: total }]

const closing = (
  rule: Rule,
  person: string,
  { paid, own }: Pick<Bill, 'paid' | 'own'>,
): BillLine =>
  rule.gives
    ? { kind: 'own', words: `${person || '本人'}一共领`, amount: paid }
    : { kind: 'own', words: `${person || '本人'}自己付`, amount: own }

/** Given in full, there is no share to speak of. */
const inFull = (rule: Rule, parts: readonly Share[]) =>
  rule.gives === true && parts.every(({ rate }) => rate === WHOLE_RATE)

const shareLine = (payer: string, { amount, rate, paid }: Share, only: boolean): BillLine => ({
  kind: 'paid',
  words: `${only ? '剩下' : '其中'} ${yuanWords(amount)}，${payer} ${rateWords(rate)}`,
  amount: paid,
})

/**
 * What a bill comes to under the stated rule (MISSION X1): line by line, in whole fen. Excluded
 * costs go first, then the deductible, then the share of each band, then the limit of the year.
 */
export function billOf(rule: Rule, costs: Costs): Bill {
  const { person, items, deductibleUsed, paidBefore } = costs
  const total = sum(items.map((i) => i.amount))
  const out = leftOut(items, rule)
  const counted = total - sum(out.map((l) => l.amount))
  const deducted = Math.min(counted, Math.max(0, rule.deductible - deductibleUsed))
  const base = counted - deducted
  const parts = shares(base, rule)
  const due = sum(parts.map((p) => p.paid))
  const room = rule.cap > 0 ? Math.max(0, rule.cap - paidBefore) : due
  const paid = Math.min(due, room)
  const own = total - paid
  const lines = [...opening(items, rule, total), ...out]
  if (deducted > 0)
    lines.push({
      kind: 'minus',
      words: rule.gives ? '起点以下，不发' : '起付线，自己付',
      amount: deducted,
    })
  if (!inFull(rule, parts)) {
    lines.push(...parts.map((part) => shareLine(rule.payer, part, parts.length === 1)))
  }
  if (paid < due) {
    const words = `最多 ${yuanWords(rule.cap)}，这次${rule.payer}`
    lines.push({ kind: 'paid', words, amount: paid })
  }
  lines.push(closing(rule, person, { paid, own }))
  return { lines, total, base, paid, own }
}

/** Whether what the editor says comes out is what the rule makes of it; a wrong sum never appears. */
export function rightlyClaimed(example: WorkedCase): boolean {
  const { rule, claimedPaid, claimedOwn } = example
  const { paid, own } = billOf(rule, example)
  return claimedPaid === paid && (rule.gives === true || claimedOwn === own)
}
