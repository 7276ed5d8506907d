import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { referralsApi } from '../../core/referrals/api'
import { WAY_LABEL } from '../../core/referrals/referral'
import { caseAt } from '../kit/held-by'
import { moveCaseOn } from '../kit/move-case'
import type { Change } from '../kit/service'
import { type Step, startStep } from '../kit/step'
import { keep, referralAt, referralNow } from './case-now'
import { letterFor, ownReferral } from './letter'
import { openDesk } from './open-desk'
import { askToLook } from './take-reply'

/** What was promised is said to be done: those who reported look, nobody else decides it. */
async function markDone(step: Step, referralId: string, reason: string): Promise<void> {
  const referral = await referralAt(step.tx, referralId)
  const its = await caseAt(step, referral.caseId)
  if (referral.state !== 'replied' || its.stage !== 'promised') {
    throw new AppError('Conflict', '这件事已经不在整改这一步了')
  }
  await keep(step.tx, { ...referral, doneAt: step.now }, step.now)
  const words = `${referral.party.name}说办好了，请您看看`
  const moved = await moveCaseOn(step, its, { to: 'checking', words, reason })
  await askToLook(step, moved)
}

/** The party says through its link that it is done. */
export async function sayDone(
  { words }: Parsed<typeof referralsApi.sayDone>,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.sayDone>> {
  const referralId = ownReferral(caller)
  await once(async (tx) => {
    await markDone(startStep(tx, caller, now, 'party'), referralId, words)
    return { referralId }
  })
  return letterFor(referralId, caller, now)
}

/** The party told an editor that it is done. */
export async function recordDone(
  { referralId, how, words }: Parsed<typeof referralsApi.recordDone>,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.recordDone>> {
  await once(async (tx) => {
    await markDone(startStep(tx, caller, now), referralId, `${WAY_LABEL[how]}：${words}`)
    return { referralId }
  })
  return openDesk({ caseId: (await referralNow(referralId)).caseId }, { now })
}
