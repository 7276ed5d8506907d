import type { Output } from '../../core/kit/contract'
import type { referralsApi } from '../../core/referrals/api'
import { asksNow, type PlannedRound } from '../../core/referrals/follow-up'
import { WAITING } from '../../core/referrals/lifecycle'
import type { Referral } from '../../core/referrals/referral'
import { nobody } from '../kit/caller'
import { atMost, below, missing, oneOf } from '../kit/database'
import { membersOf, moveCaseOn } from '../kit/move-case'
import { cases, plannedRounds, referrals } from '../kit/records'
import type { Ask } from '../kit/service'
import { type Step, startStep } from '../kit/step'
import { inTransaction, type Tx } from '../kit/transaction'
import { keep } from './case-now'
import { tellOfReferral } from './new-referral'
import { postLetters } from './post-letters'
import { askEverybody } from './rounds'
import { tellMembers, touchCase } from './touch-case'

const AT_ONCE = 20

const systemStep = (tx: Tx, now: number): Step =>
  startStep(tx, { ...nobody(''), kind: 'timer' }, now, 'system')

/** The deadline passed: the newsroom is told once, and it shows to everybody who waits. */
async function tellOverdue({ _id }: Referral, now: number): Promise<void> {
  await inTransaction(async (tx) => {
    const referral = await tx.get(referrals, _id)
    const late = referral && WAITING.includes(referral.state) && referral.dueAt < now
    if (!late || referral.overdueTold !== undefined) return
    const step = systemStep(tx, now)
    await keep(tx, { ...referral, overdueTold: now }, now)
    await touchCase(step, referral.caseId)
    await tellMembers(step, referral.caseId, '到日子还没有回复，编辑在催')
    await tellOfReferral(tx, 'referral.overdue', referral, now, referral.dueAt)
  })
}

/** Nobody is asked about the first week once the fourth is over, if the clock stood still so long. */
async function isOutrun(tx: Tx, { caseId, round }: PlannedRound, now: number): Promise<boolean> {
  if (round !== 'week') return false
  const month = await tx.get(plannedRounds, `${caseId}:month`)
  return month?.state === 'waiting' && month.at <= now
}

/** A round whose day has come: everybody is asked, or it is let go because the case moved on. */
async function askRound({ _id }: PlannedRound, now: number): Promise<void> {
  await inTransaction(async (tx) => {
    const plan = await tx.get(plannedRounds, _id)
    if (plan?.state !== 'waiting' || plan.at > now) return
    const its = await tx.get(cases, plan.caseId)
    const asks = its !== undefined && asksNow(its) && !(await isOutrun(tx, plan, now))
    await tx.update(plannedRounds, _id, { state: asks ? 'asked' : 'dropped' })
    if (!asks) return
    const step = systemStep(tx, now)
    const words = '说好的日子过了，请您看看好没好'
    const moved =
      its.stage === 'promised' ? await moveCaseOn(step, its, { to: 'checking', words }) : its
    await askEverybody(step, moved, await membersOf(its._id), plan.round)
    if (moved === its) await touchCase(step, its._id)
  })
}

/** The same on request: the sample district lives its past with it. It exists in the local cloud only. */
export async function tickNow(
  _: unknown,
  { now }: Pick<Ask, 'now'>,
): Promise<Output<typeof referralsApi.tick>> {
  await onTick(now)
  return { done: true }
}

/** Every minute: what is late is said, and who is to be asked is asked. */
export async function onTick(now: number): Promise<void> {
  const late = await referrals.find(
    { state: oneOf(WAITING), dueAt: below(now), overdueTold: missing() },
    { order: [{ by: 'dueAt' }], limit: AT_ONCE },
  )
  for (const referral of late) await tellOverdue(referral, now)
  await postLetters(now)
  const rounds = await plannedRounds.find(
    { state: 'waiting', at: atMost(now) },
    { order: [{ by: 'at' }], limit: AT_ONCE },
  )
  for (const round of rounds) await askRound(round, now)
}
