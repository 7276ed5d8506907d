import type { Case } from '../../core/cases/case'
import { LINK_LIFE_AFTER_DUE, partyIdOf } from '../../core/referrals/party'
import type { Link, Referral } from '../../core/referrals/referral'
import { announce } from '../kit/announce'
import { newId } from '../kit/crypto'
import { linkHash } from '../kit/liaison'
import { referralLinks, referrals } from '../kit/records'
import type { Step } from '../kit/step'
import type { Tx } from '../kit/transaction'

/** A link and what finds it; the token itself is written nowhere. */
export async function issueLink(
  tx: Tx,
  referral: Pick<Referral, '_id' | 'dueAt'>,
  by: string,
  now: number,
): Promise<Link> {
  const linkId = newId('lnk')
  await tx.add(referralLinks, linkHash(referral._id, linkId))
  // Of an overdue one the link still has its days: it is there to be answered.
  const expiresAt = Math.max(referral.dueAt, now) + LINK_LIFE_AFTER_DUE
  return { linkId, by, at: now, expiresAt }
}

/** Tells the newsroom's channels of a referral: thin, without the party's or anybody's words. */
export async function tellOfReferral(
  tx: Tx,
  type: 'referral.sent' | 'referral.replied' | 'referral.overdue' | 'followup.reopened',
  of: Pick<Referral, 'caseId' | 'number' | 'categoryId' | 'communityId' | 'community' | 'urgent'>,
  now: number,
  dueAt?: number,
): Promise<void> {
  const { caseId, number, categoryId, communityId, community, urgent } = of
  const about = { number, categoryId, communityId, community, urgent }
  const subject = { kind: 'case', id: caseId } as const
  await announce(tx, { type, at: now, subject, ...about, ...(dueAt ? { dueAt } : {}) })
}

type Fresh = Pick<Referral, '_id' | 'party' | 'letter' | 'photos' | 'urgent' | 'dueAt'> & {
  hintsReason?: string
  community: string
}

/** A new referral with its first link, inside the step that moves the case. */
export async function addReferral(step: Step, its: Case, fresh: Fresh): Promise<Referral> {
  const { tx, now, caller } = step
  const by = caller.personId
  const referral: Referral = {
    ...fresh,
    caseId: its._id,
    number: its.number,
    categoryId: its.categoryId,
    communityId: its.place.communityId,
    partyId: partyIdOf(fresh.party, its.place.communityId),
    state: 'queued',
    sentBy: by,
    sentAt: now,
    links: [await issueLink(tx, fresh, by, now)],
    views: [],
    attempts: [],
    delays: [],
    changedAt: now,
  }
  await tx.add(referrals, referral)
  await tellOfReferral(tx, 'referral.sent', referral, now, referral.dueAt)
  return referral
}
