import { ROUND_AFTER, type Round } from '../../core/referrals/follow-up'
import { plannedRounds } from './records'
import type { Tx } from './transaction'

const LATER: readonly Round[] = ['week', 'month']

/** The rounds 7 and 28 days after a promised or a real day; a new day moves them (MISSION C6). */
export async function planRounds(tx: Tx, caseId: string, from: number): Promise<void> {
  for (const round of LATER) {
    const plan = { caseId, round, at: from + ROUND_AFTER[round], state: 'waiting' } as const
    await tx.put(plannedRounds, { _id: `${caseId}:${round}`, ...plan })
  }
}

/** A case that is worked on again is not asked about meanwhile. */
export async function dropRounds(tx: Tx, caseId: string): Promise<void> {
  for (const round of LATER) {
    const _id = `${caseId}:${round}`
    const plan = await tx.get(plannedRounds, _id)
    if (plan?.state === 'waiting') await tx.update(plannedRounds, _id, { state: 'dropped' })
  }
}
