import type { casesApi } from '../../core/cases/api'
import type { CaseQueue } from '../../core/cases/queues'
import { SILENT_WORKING_DAYS, type StuckCounts, type StuckKind } from '../../core/cases/stuck'
import type { QueueRow } from '../../core/cases/views'
import type { Output } from '../../core/kit/contract'
import { workingDaysBefore } from '../../core/kit/working-days'
import { below, missing, oneOf, type Where } from '../kit/database'
import { cases, tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { caseRows, tipRows } from './queue-rows'

/** As many as one morning can look at; the count knows them all. */
const SHOWN = 30

const OPEN: readonly CaseQueue[] = ['verifying', 'waiting', 'checking']

interface Asked {
  tips: Where
  cases: Where
  by: 'dueAt' | 'changedAt'
}

/** What each kind of being stuck asks of tips in triage and of open cases. */
const asked = (now: number): Record<StuckKind, Asked> => {
  const queue = oneOf(OPEN)
  const long = below(workingDaysBefore(now, SILENT_WORKING_DAYS))
  return {
    late: {
      tips: { state: 'received', dueAt: below(now) },
      cases: { queue, dueAt: below(now) },
      by: 'dueAt',
    },
    unheld: {
      // A new tip waits for anybody until its clock says late.
      tips: { state: 'received', claimedBy: missing(), dueAt: below(now) },
      cases: { queue, assignee: missing() },
      by: 'dueAt',
    },
    silent: {
      tips: { state: 'returned', changedAt: long },
      cases: { queue, changedAt: long },
      by: 'changedAt',
    },
  }
}

export async function stuckCounts(now: number): Promise<StuckCounts> {
  const { late, unheld, silent } = asked(now)
  const [a, b, c] = await Promise.all([late, unheld, silent].map(countOf))
  return { late: a ?? 0, unheld: b ?? 0, silent: c ?? 0 }
}

async function countOf(one: Asked): Promise<number> {
  const [ofTips, ofCases] = await Promise.all([tips.count(one.tips), cases.count(one.cases)])
  return ofTips + ofCases
}

const longest = (by: Asked['by']) => (a: QueueRow, b: QueueRow) => (a[by] ?? 0) - (b[by] ?? 0)

async function rowsOf(one: Asked, ask: Ask) {
  const options = { order: [{ by: one.by }], limit: SHOWN }
  const [ofTips, ofCases, all] = await Promise.all([
    tips.find(one.tips, options),
    cases.find(one.cases, options),
    countOf(one),
  ])
  const rows = await Promise.all([tipRows(ofTips, ask), caseRows(ofCases, ask)])
  return { rows: rows.flat().sort(longest(one.by)).slice(0, SHOWN), all }
}

/** What is late, held by nobody or untouched for days, longest first (C1, C4). */
export async function stuckList(_: unknown, ask: Ask): Promise<Output<typeof casesApi.stuck>> {
  const { late, unheld, silent } = asked(ask.now)
  const [a, b, c] = await Promise.all([rowsOf(late, ask), rowsOf(unheld, ask), rowsOf(silent, ask)])
  return { late: a, unheld: b, silent: c, now: ask.now }
}
