import type { Channel } from '../../core/newsroom/channel'
import { type Delivery, MOST_ATTEMPTS } from '../../core/newsroom/delivery'
import { nextStep } from '../../core/newsroom/schedule'
import { oneOf, type Where } from '../kit/database'
import { channels } from '../kit/party-channel'
import { countHours } from './count-hours'
import { noteLetters } from './note-letters'
import type { Order } from './order'
import { deliveries } from './records'
import type { Run } from './run'
import type { Outcome } from './sending'

const TENTH = 100
const SECOND = 1000

/** Written down in tenths of a second, so that what ended alike is one update. */
function attemptOf({ verdict, at, took }: Outcome) {
  return {
    at: at - (at % SECOND),
    took: Math.ceil(took / TENTH) * TENTH,
    result: verdict.kind,
    code: verdict.code,
  }
}

function patchOf(row: Delivery, outcome: Outcome, random: number): Record<string, unknown> {
  const { verdict, at, took, rows } = outcome
  const attempt = attemptOf(outcome)
  const attempts = [...row.attempts, attempt].slice(-MOST_ATTEMPTS)
  const { tries } = row
  const joined = rows.length > 1 ? { joined: rows.length } : {}
  const step = nextStep(verdict, row.tries, at + took, random)
  if (step.state === 'delivered') {
    return { state: step.state, tries, attempts, doneAt: attempt.at, ...joined }
  }
  // A test is for the person waiting at the desk; nobody wants it tomorrow.
  if (row.news.type === 'channel.tested') return { state: 'missed', tries, attempts }
  if (step.state === 'dropped') return { state: 'dropped', tries, attempts, doneAt: attempt.at }
  if (step.state === 'dead')
    return { state: 'dead', tries, attempts, doneAt: attempt.at, ...joined }
  return { state: step.state, nextAt: step.nextAt, tries, attempts, ...joined }
}

interface Written {
  row: Delivery
  patch: Record<string, unknown>
}

/** Joined news shares its next moment, so that it goes together again. */
const written = (outcomes: readonly Outcome[]): Written[] =>
  outcomes.flatMap((outcome) => {
    const random = Math.random()
    return outcome.rows.map((row) => ({ row, patch: patchOf(row, outcome, random) }))
  })

async function write(all: readonly Written[]): Promise<void> {
  const groups = new Map<string, Written[]>()
  for (const one of all) {
    const key = JSON.stringify(one.patch)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const _id = oneOf(group.map(({ row }) => row._id))
    // What a person gave up meanwhile stays so, unless it did arrive.
    const open: Where =
      first.patch.state === 'delivered' ? {} : { state: oneOf(['waiting', 'retrying']) }
    await deliveries.updateWhere({ _id, ...open }, first.patch)
  }
}

/** Writes down how sends ended: the deliveries, the channel's own state, the hours' counts. */
export async function settle(
  channel: Channel,
  outcomes: readonly Outcome[],
  order: Order,
  run: Run,
): Promise<void> {
  const all = written(outcomes)
  // Before the delivery is marked: after a crash it is told once more, never left out.
  await noteLetters(all)
  await write(all)
  for (const { row, patch } of all) {
    if (patch.state === 'retrying') order.waits(row, Number(patch.nextAt))
    else order.passed(row)
  }
  const { _id, sent, fails, pausedUntil, enabled } = channel
  const gone = enabled ? {} : { enabled, stoppedBecause: 'gone' }
  const stopped = outcomes.some(({ verdict }) => verdict.kind === 'gone') ? gone : {}
  await channels.update(_id, { sent, fails, pausedUntil, ...stopped })
  await countHours(
    _id,
    all.map(({ patch }) => String(patch.state)).filter((state) => state !== 'dropped'),
    run.now(),
  )
}
