import type { FollowUp, FollowUpView } from '../../core/referrals/follow-up'
import type { Tip } from '../../core/tips/tip'
import { followUps } from './records'

/** The round that asks this person about their case, the newest; none before the first. */
export async function latestFollowUp({ owner, caseId }: Tip): Promise<FollowUp | undefined> {
  if (!caseId) return undefined
  const order = [{ by: 'askedAt', down: true }]
  return (await followUps.find({ owner, caseId }, { order, limit: 1 }))[0]
}

export function followUpView(one: FollowUp | undefined): FollowUpView | null {
  if (!one) return null
  const { round, askedAt, answer, decided } = one
  const decision = decided ? { reopened: decided.reopened, words: decided.words } : null
  return { round, askedAt, answer: answer ?? null, decision }
}
