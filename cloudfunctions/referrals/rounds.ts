import type { Case } from '../../core/cases/case'
import type { FollowUp, Round } from '../../core/referrals/follow-up'
import type { Tip } from '../../core/tips/tip'
import { keyedHash } from '../kit/crypto'
import { missing, removed } from '../kit/database'
import { communityOf } from '../kit/district'
import { followUps, tips } from '../kit/records'
import { type Step, tellReporter } from '../kit/step'
import { tellOfReferral } from './new-referral'

/** One of each person's tips, the newest: nobody is asked twice in one round. */
function oncePerPerson(members: readonly Tip[]): Tip[] {
  const byOwner = new Map<string, Tip>()
  for (const tip of members) {
    const known = byOwner.get(tip.owner)
    if (!known || known.createdAt < tip.createdAt) byOwner.set(tip.owner, tip)
  }
  return [...byOwner.values()]
}

const ASKS: Record<Round, string> = {
  done: '说是办好了，请您看看好没好',
  week: '过了一周，现在好了吗',
  month: '过了四周，现在还好吗',
}

/** Asks everybody who told of it, on their tip's page and by a reminder. */
export async function askEverybody(
  step: Step,
  its: Case,
  members: readonly Tip[],
  round: Round,
): Promise<void> {
  for (const tip of members) {
    if (tip.lookedAt) await step.tx.update(tips, tip._id, { lookedAt: removed() })
  }
  for (const { _id: tipId, owner } of oncePerPerson(members)) {
    const _id = keyedHash('followUp', its._id, round, owner, String(step.now))
    const { communityId } = its.place
    const asked = { _id, caseId: its._id, tipId, owner, communityId, round, askedAt: step.now }
    await step.tx.put(followUps, asked satisfies FollowUp)
    await tellReporter(step, tipId, ASKS[round])
  }
}

/** Those who said 没有 and wait for the editors. */
export const complaintsOf = (caseId: string): Promise<FollowUp[]> =>
  followUps.find({ caseId, answer: 'not', decided: missing() })

/** The case is worked on again: everybody who asked for it hears so, and the newsroom too. */
export async function settleComplaints(step: Step, its: Case, words: string): Promise<void> {
  const waiting = await complaintsOf(its._id)
  for (const one of waiting) await decideOn(step, one, true, words)
  if (waiting.length > 0) await tellOfReopening(step, its)
}

export async function decideOn(
  step: Step,
  one: FollowUp,
  reopened: boolean,
  words: string,
): Promise<void> {
  const decided = { reopened, words, by: step.caller.personId, at: step.now }
  await step.tx.update(followUps, one._id, { decided })
}

export async function tellOfReopening({ tx, now }: Step, its: Case): Promise<void> {
  const { _id: caseId, number, categoryId } = its
  const { communityId, name: community } = await communityOf(its.place.communityId, now)
  const about = { caseId, number, categoryId, communityId, community, urgent: false }
  await tellOfReferral(tx, 'followup.reopened', about, now)
}
