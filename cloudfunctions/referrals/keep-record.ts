import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { referralsApi } from '../../core/referrals/api'
import { mayMoveReferral, moveReferral, WAITING } from '../../core/referrals/lifecycle'
import { linkNow, MOST_ATTEMPTS, type Referral } from '../../core/referrals/referral'
import { isProof } from '../../core/referrals/reminders'
import { photos } from '../kit/records'
import type { Change } from '../kit/service'
import { type Step, startStep, tellHistory } from '../kit/step'
import type { Tx } from '../kit/transaction'
import { keep, referralAt } from './case-now'
import { issueLink } from './new-referral'
import { openDesk } from './open-desk'
import { tellMembers, touchCase } from './touch-case'

type Reply = Output<typeof referralsApi.open>

/** Changes one referral in one write, and shows the panel again. */
async function change(
  referralId: string,
  { caller, now, once }: Change,
  work: (step: Step, referral: Referral) => Promise<Referral>,
): Promise<Reply> {
  const { caseId } = await once(async (tx) => {
    const step = startStep(tx, caller, now)
    const referral = await referralAt(tx, referralId)
    await keep(tx, await work(step, referral), now)
    await touchCase(step, referral.caseId)
    return { caseId: referral.caseId }
  })
  return openDesk({ caseId }, { now })
}

const internal = (step: Step, { caseId }: Referral, words: string) =>
  tellHistory(step, { subject: caseId, kind: 'moved', words, internal: true })

/** The link was handed over, or a reminder made. */
export function recordAttempt(
  { referralId, ...told }: Parsed<typeof referralsApi.recordAttempt>,
  by: Change,
): Promise<Reply> {
  return change(referralId, by, async ({ now, caller }, referral) => {
    if (!WAITING.includes(referral.state)) {
      throw new AppError('Conflict', '这件转交已经有结果了，不用再催')
    }
    const hands = told.reached && mayMoveReferral(referral.state, 'delivered')
    const state = hands ? moveReferral(referral.state, 'delivered') : referral.state
    const attempt = { ...told, at: now, by: caller.personId }
    return { ...referral, state, attempts: [...referral.attempts, attempt].slice(-MOST_ATTEMPTS) }
  })
}

const closed = ({ links }: Referral, now: number, why: string): Referral['links'] =>
  links.map((link) => (link.revokedAt === undefined ? { ...link, revokedAt: now, why } : link))

/** A new link in place of the old one, which opens nothing from now on. */
export function reissueLink(
  { referralId, why }: Parsed<typeof referralsApi.reissue>,
  by: Change,
): Promise<Reply> {
  return change(referralId, by, async (step, referral) => {
    const { tx, now, caller } = step
    const fresh = await issueLink(tx, referral, caller.personId, now)
    await internal(step, referral, `${caller.name} 给${referral.party.name}换了链接（${why}）`)
    // Nobody has the new one yet, so it has to be handed over again.
    const state = referral.state === 'delivered' ? 'queued' : referral.state
    return { ...referral, state, links: [...closed(referral, now, why), fresh] }
  })
}

export function revokeLink(
  { referralId, why }: Parsed<typeof referralsApi.revoke>,
  by: Change,
): Promise<Reply> {
  return change(referralId, by, async (step, referral) => {
    if (linkNow(referral)?.revokedAt !== undefined) {
      throw new AppError('Conflict', '这个链接已经作废了')
    }
    await internal(
      step,
      referral,
      `${step.caller.name} 作废了给${referral.party.name}的链接（${why}）`,
    )
    return { ...referral, links: closed(referral, step.now, why) }
  })
}

/** What an editor looked at is looked at: photos the platform could not check pass with the words. */
async function passPhotos(tx: Tx, referral: Referral): Promise<void> {
  for (const { photoId } of referral.reply?.photos ?? []) {
    const photo = await tx.get(photos, photoId)
    if (photo?.safety === 'review') await tx.update(photos, photoId, { safety: 'pass' })
    if (photo?.safety === 'risky') {
      throw new AppError('Blocked', '有一张照片没通过平台检查，先和对方换一张')
    }
  }
}

/** Passes the reply on to those who reported, word for word. */
export function releaseReply(
  { referralId }: Parsed<typeof referralsApi.release>,
  by: Change,
): Promise<Reply> {
  return change(referralId, by, async (step, referral) => {
    const { reply, party } = referral
    if (!reply) throw new AppError('Conflict', '对方还没有回复')
    if (reply.releasedAt !== undefined) throw new AppError('Conflict', '这份回复已经转过去了')
    await passPhotos(step.tx, referral)
    if (reply.publish !== 'newsroom') {
      await tellMembers(step, referral.caseId, `${party.name}的回复，原话转给您了`)
    }
    return { ...referral, reply: { ...reply, releasedAt: step.now } }
  })
}

/** No reply: only after the deadline, and only on the proof of who tried, when and how (C5). */
export function recordNoReply(
  { referralId, words }: Parsed<typeof referralsApi.recordNoReply>,
  by: Change,
): Promise<Reply> {
  return change(referralId, by, async (step, referral) => {
    const { now, caller } = step
    const state = moveReferral(referral.state, 'no-reply')
    if (now <= referral.dueAt) throw new AppError('Conflict', '还没到回复的日子，再等等')
    if (!isProof(referral)) {
      throw new AppError('Conflict', '至少联系过两次，其中一次在到期以后，才好记')
    }
    await tellMembers(step, referral.caseId, `${referral.party.name}到日子没有回复，已记下来`)
    return { ...referral, state, noReply: { at: now, by: caller.personId, words } }
  })
}
