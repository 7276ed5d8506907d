import type { LedgerReason } from '../../core/votes/exclusion'
import type { Sheet } from '../../core/votes/paper'
import { type Counted, type Excluded, settle } from '../../core/votes/tally'
import { SETTLES_IN, type Theme } from '../../core/votes/theme'
import { announce } from '../kit/announce'
import { audit } from '../kit/audit'
import { keyedHash } from '../kit/crypto'
import { oneOf } from '../kit/database'
import { inTransaction } from '../kit/transaction'
import { forgetContacts } from './forget-contacts'
import { ballots, exclusions, type StoredTally, sheets, tallies, themes } from './records'

/** Values one condition takes at once. */
const AT_ONCE = 200

/** Whether every ballot that came in time is on the disk by now. */
export const mayCount = (theme: Theme, now: number): boolean =>
  theme.state === 'open' && now >= theme.closesAt + SETTLES_IN

/** No hot counter: marks and ballots are counted by the database when they are wanted. */
async function countBallots(themeId: string): Promise<Counted> {
  const [marks, total] = await Promise.all([
    ballots.countEach({ themeId }, 'options'),
    ballots.count({ themeId }),
  ])
  return { ballots: total, marks: new Map(marks.map(({ key, n }) => [key, n])) }
}

async function matching(
  themeId: string,
  field: 'roll' | 'number',
  reasons: ReadonlyMap<string, LedgerReason>,
): Promise<Excluded[]> {
  const values = [...reasons.keys()]
  const found: Excluded[] = []
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const wanted = oneOf(values.slice(from, from + AT_ONCE))
    for (const ballot of await ballots.find({ themeId, [field]: wanted })) {
      const reason = reasons.get(ballot[field] ?? '')
      if (reason) found.push({ ballotId: ballot._id, options: ballot.options, reason })
    }
  }
  return found
}

/** Ballots that do not count: those an editor named, then those of people who are on paper too. */
async function excludedBallots(themeId: string, signed: readonly Sheet[]): Promise<Excluded[]> {
  const named = await exclusions.find({ themeId })
  const numbers = new Map(named.flatMap((e) => (e.number ? [[e.number, e.reason] as const] : [])))
  const rolls = new Map<string, LedgerReason>()
  for (const { roster } of signed) for (const { hash } of roster) rolls.set(hash, 'onPaper')
  for (const { roll, reason } of named) if (roll) rolls.set(roll, reason)
  const found = [
    ...(await matching(themeId, 'number', numbers)),
    ...(await matching(themeId, 'roll', rolls)),
  ]
  return [...new Map(found.reverse().map((one) => [one.ballotId, one])).values()]
}

async function tallyOf(theme: Theme, now: number): Promise<StoredTally> {
  const all = await sheets.find({ themeId: theme._id })
  const signed = all.filter(({ state }) => state === 'signed')
  const unsigned = all.filter(({ state }) => state === 'entered')
  const excluded = await excludedBallots(theme._id, signed)
  const counted = await countBallots(theme._id)
  const left = excluded.map(({ ballotId, reason }) => ({ ballotId, reason }))
  return { ...settle({ theme, counted, excluded, signed, unsigned }, now), left }
}

/**
 * The authoritative recount (MISSION V3): counts once, freezes the result and tells the newsroom,
 * in one transaction. The timer and the first reader may both come; the first one's result stays.
 */
export async function recount(theme: Theme, now: number): Promise<StoredTally> {
  const frozen = await tallies.get(theme._id)
  if (frozen) return frozen
  await forgetContacts(theme._id)
  const tally = await tallyOf(theme, now)
  return inTransaction(async (tx) => {
    const earlier = await tx.get(tallies, theme._id)
    if (earlier) return earlier
    await tx.add(tallies, tally)
    await tx.update(themes, theme._id, { state: 'counted', changedAt: now })
    const facts = { digest: keyedHash('tally', JSON.stringify(tally)) }
    const told = { action: 'vote.counted', subject: `theme:${theme._id}`, facts } as const
    await audit(tx, { at: now, actor: 'system', ...told })
    await announce(tx, {
      type: 'vote.closed',
      at: now,
      subject: { kind: 'theme', id: theme._id },
      number: '',
      title: theme.title,
      urgent: false,
    })
    return tally
  })
}
