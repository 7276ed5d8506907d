import type { LedgerReason } from './exclusion'
import type { Sheet } from './paper'
import type { Theme } from './theme'

/** Marks of one option by the road they came. */
export interface OptionTally {
  optionId: string
  online: number
  paper: number
}

export interface LedgerLine {
  reason: LedgerReason
  n: number
}

/** The frozen result of a theme, `_id` = the theme's. Written once, at the recount, never changed. */
export interface Tally {
  _id: string
  /** People, not marks: each counts once, by one road. */
  people: { online: number; paper: number }
  eligible: { people: number; source: string }
  options: OptionTally[]
  ledger: LedgerLine[]
  closedAt: number
  countedAt: number
}

/** A ballot that does not count, with the first reason that applies. */
export interface Excluded {
  ballotId: string
  options: readonly string[]
  reason: LedgerReason
}

/** What the database counted, before anything is taken out. */
export interface Counted {
  ballots: number
  /** Marks per option over all ballots. */
  marks: ReadonlyMap<string, number>
}

type Signed = Pick<Sheet, 'roster' | 'count'>

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function ledgerOf(excluded: readonly Excluded[], spoiled: number, unsigned: number): LedgerLine[] {
  const lines = new Map<LedgerReason, number>()
  for (const { reason } of excluded) lines.set(reason, (lines.get(reason) ?? 0) + 1)
  if (spoiled > 0) lines.set('spoiled', spoiled)
  if (unsigned > 0) lines.set('unsigned', unsigned)
  return [...lines].map(([reason, n]) => ({ reason, n }))
}

interface Parts {
  theme: Pick<Theme, 'options' | 'eligible' | 'closesAt'> & { _id: string }
  counted: Counted
  excluded: readonly Excluded[]
  signed: readonly Signed[]
  unsigned: readonly Signed[]
}

/**
 * The recount: what was counted, less what is excluded, beside the countersigned sheets. The same
 * parts give the same result, whoever asks first.
 */
export function settle(parts: Parts, now: number): Tally {
  const { theme, counted, excluded, signed, unsigned } = parts
  const out = (optionId: string) => excluded.filter((one) => one.options.includes(optionId)).length
  const options = theme.options.map(({ optionId }) => ({
    optionId,
    online: (counted.marks.get(optionId) ?? 0) - out(optionId),
    paper: sum(signed.map(({ count }) => count.votes[optionId] ?? 0)),
  }))
  const spoiled = sum(signed.map(({ count }) => count.spoiled))
  const lines = (sheets: readonly Signed[]) => sum(sheets.map(({ roster }) => roster.length))
  return {
    _id: theme._id,
    people: { online: counted.ballots - excluded.length, paper: lines(signed) },
    eligible: theme.eligible,
    options,
    ledger: ledgerOf(excluded, spoiled, lines(unsigned)),
    closedAt: theme.closesAt,
    countedAt: now,
  }
}

export const marksOf = ({ online, paper }: OptionTally): number => online + paper

/** Those with most marks; several when they are level, none when nobody voted. */
export function chosenOf(options: readonly OptionTally[]): string[] {
  const most = Math.max(0, ...options.map(marksOf))
  if (most === 0) return []
  return options.filter((one) => marksOf(one) === most).map(({ optionId }) => optionId)
}
