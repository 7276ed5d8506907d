import type { casesApi } from '../../core/cases/api'
import { OPEN_QUEUES, type OpenQueue, tipStateOf } from '../../core/cases/queues'
import type { Output } from '../../core/kit/contract'
import { DAY, dayOf, startOfDay } from '../../core/kit/time'
import { atLeast, below, between, type Condition, oneOf } from '../kit/database'
import { cases, tips } from '../kit/records'
import type { Ask } from '../kit/service'

/** Cases on a clock; a tip is on the clock while it waits for triage. */
const ON_CLOCK = ['verifying', 'waiting', 'checking'] as const

function countOf(queue: OpenQueue): Promise<number> {
  const state = tipStateOf(queue)
  return state ? tips.count({ state }) : cases.count({ queue })
}

async function dueCount(dueAt: Condition): Promise<number> {
  const [ofTips, ofCases] = await Promise.all([
    tips.count({ state: 'received', dueAt }),
    cases.count({ queue: oneOf(ON_CLOCK), dueAt }),
  ])
  return ofTips + ofCases
}

async function nextDue(now: number): Promise<number | null> {
  const options = { order: [{ by: 'dueAt' }], limit: 1, fields: ['dueAt'] }
  const dueAt = atLeast(now)
  const first = await Promise.all([
    tips.find({ state: 'received', dueAt }, options),
    ...ON_CLOCK.map((queue) => cases.find({ queue, dueAt }, options)),
  ])
  const moments = first.flatMap((found) => found.map((one) => one.dueAt))
  return moments.length > 0 ? Math.min(...moments) : null
}

/** The numbers of the tabs and the top bar, by count alone (DESIGN §3). */
export async function tallyQueues(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof casesApi.tally>> {
  const tomorrow = startOfDay(dayOf(now)) + DAY
  const [counts, dueToday, overdue, nextDueAt] = await Promise.all([
    Promise.all(OPEN_QUEUES.map(countOf)),
    dueCount(between(now, tomorrow)),
    dueCount(below(now)),
    nextDue(now),
  ])
  const named = Object.fromEntries(OPEN_QUEUES.map((queue, i) => [queue, counts[i] ?? 0]))
  return { counts: named as Record<OpenQueue, number>, dueToday, overdue, nextDueAt, now }
}
