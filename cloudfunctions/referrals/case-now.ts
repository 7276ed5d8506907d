import type { Case } from '../../core/cases/case'
import { CHECK_IDS, type CheckId, type Checklist } from '../../core/cases/checklist'
import { AppError } from '../../core/kit/errors'
import type { Referral } from '../../core/referrals/referral'
import type { Tip } from '../../core/tips/tip'
import { collection, oneOf } from '../kit/database'
import { cases, referrals } from '../kit/records'
import type { Tx } from '../kit/transaction'

const checklists = collection<Checklist>('checks')

const gone = () => new AppError('NotFound', '没找到这一条，刷新看看')

export async function caseNow(caseId: string): Promise<Case> {
  const its = await cases.get(caseId)
  if (!its) throw gone()
  return its
}

export async function referralAt(tx: Tx, referralId: string): Promise<Referral> {
  const referral = await tx.get(referrals, referralId)
  if (!referral) throw gone()
  return referral
}

export async function referralNow(referralId: string): Promise<Referral> {
  const referral = await referrals.get(referralId)
  if (!referral) throw gone()
  return referral
}

/** Writes the whole record: an update would merge nested fields instead of replacing them. */
export async function keep(tx: Tx, referral: Referral, now: number): Promise<Referral> {
  const changed = { ...referral, changedAt: now }
  await tx.put(referrals, changed)
  return changed
}

/** Referrals of a case, the newest first. */
export const referralsOf = (caseId: string): Promise<Referral[]> =>
  referrals.find({ caseId }, { order: [{ by: 'sentAt', down: true }] })

/** Points of the checklist that are ticked, on the case or on its tips before they were accepted. */
export async function ticksOf(caseId: string, members: readonly Tip[]): Promise<CheckId[]> {
  const found = await checklists.find({ _id: oneOf([caseId, ...members.map((tip) => tip._id)]) })
  return CHECK_IDS.filter((check) => found.some(({ done }) => done[check] !== undefined))
}
