import type { Case } from '../../core/cases/case'
import { AppError } from '../../core/kit/errors'
import { closeOf } from '../../core/kit/hours'
import { dateWords } from '../../core/kit/time'
import { moveReferral } from '../../core/referrals/lifecycle'
import { LINK_LIFE_AFTER_REPLY } from '../../core/referrals/party'
import type { Referral, Reply } from '../../core/referrals/referral'
import { faultsOf, type ReplyDraft, stageAfter, tidied } from '../../core/referrals/reply'
import { attachPhotos } from '../kit/attach-photos'
import { planRounds } from '../kit/follow-up-plan'
import { caseAt } from '../kit/held-by'
import { membersOf, moveCaseOn } from '../kit/move-case'
import { ownerOf } from '../kit/own-tip'
import { changeCase, type Step, tellHistory } from '../kit/step'
import { keep, referralAt } from './case-now'
import { tellOfReferral } from './new-referral'
import { askEverybody } from './rounds'

/** What everybody who told of it reads at once; the party's own words follow when they were looked at. */
function headline(party: string, { truth, plan, doneBy }: ReplyDraft): string {
  if (truth === 'elsewhere') return `${party}说这件不归他们管，编辑再找该管的`
  if (truth === 'not') return `${party}说和实际不符，编辑再核实`
  if (plan === 'done') return `${party}说办好了，请您看看`
  if (plan === 'cannot') return `${party}说暂时整改不了，写了原因`
  if (doneBy) return `${party}答应 ${dateWords(closeOf(doneBy))} 办好`
  return `${party}回复了，没写哪天办好，编辑去问`
}

/** Carries the case on with the answer: a promise, a look for those who reported, or the editors. */
async function carryOn(step: Step, its: Case, { party }: Referral, reply: ReplyDraft) {
  const words = headline(party.name, reply)
  if (its.stage !== 'referred') {
    await changeCase(step, its, {})
    return tellHistory(step, { subject: its._id, kind: 'moved', words })
  }
  const to = stageAfter(reply)
  const promisedFor = to === 'promised' && reply.doneBy ? closeOf(reply.doneBy) : undefined
  const moved = await moveCaseOn(step, its, {
    ...{ to, words },
    set: promisedFor === undefined ? {} : { promisedFor, dueAt: promisedFor },
  })
  if (to === 'checking') await askToLook(step, moved)
  if (promisedFor !== undefined) await planRounds(step.tx, its._id, promisedFor)
}

/** Those who reported are asked now, and again 7 and 28 days from now. */
export async function askToLook(step: Step, its: Case): Promise<void> {
  await askEverybody(step, its, await membersOf(its._id), 'done')
  await planRounds(step.tx, its._id, step.now)
}

const pushedOut = (referral: Referral, reply: ReplyDraft, now: number): Referral['links'] => {
  const until = reply.doneBy ? Math.max(now, closeOf(reply.doneBy)) : now
  return referral.links.map((link, i, all) =>
    i === all.length - 1 && link.revokedAt === undefined
      ? { ...link, expiresAt: Math.max(link.expiresAt, until + LINK_LIFE_AFTER_REPLY) }
      : link,
  )
}

interface Told {
  safety: Reply['safety']
  told?: NonNullable<Reply['told']>
}

/** Takes the one answer to a referral, by link or by telephone, and moves the case on with it. */
export async function takeReply(
  step: Step,
  referralId: string,
  draft: ReplyDraft,
  { safety, told }: Told,
): Promise<void> {
  const { tx, now, caller } = step
  const faults = faultsOf(draft, now)
  const [first] = Object.values(faults)
  if (first) throw new AppError('BadInput', first, faults)
  const referral = await referralAt(tx, referralId)
  const state = moveReferral(referral.state, 'replied')
  const given = tidied(draft)
  await attachPhotos(tx, given.photos, {
    owner: ownerOf(caller),
    subject: `referral:${referralId}`,
  })
  const releasedAt = safety === 'pass' ? { releasedAt: now } : {}
  const reply: Reply = { ...given, at: now, safety, ...releasedAt, ...(told ? { told } : {}) }
  const links = pushedOut(referral, given, now)
  await keep(tx, { ...referral, state, reply, links }, now)
  await carryOn(step, await caseAt(step, referral.caseId), referral, given)
  await tellOfReferral(tx, 'referral.replied', referral, now)
}
