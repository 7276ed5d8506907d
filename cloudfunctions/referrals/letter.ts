import type { Output, Parsed } from '../../core/kit/contract'
import { AppError, SENTENCES } from '../../core/kit/errors'
import type { referralsApi } from '../../core/referrals/api'
import { mayMoveReferral, moveReferral } from '../../core/referrals/lifecycle'
import { MOST_DELAYS } from '../../core/referrals/party'
import { linkNow, MOST_VIEWS, type Referral, SAME_LOOK } from '../../core/referrals/referral'
import type { Letter } from '../../core/referrals/views'
import type { Caller } from '../kit/caller'
import { printReply } from '../kit/printed-reply'
import { cases, settings } from '../kit/records'
import type { Ask } from '../kit/service'
import { inTransaction } from '../kit/transaction'
import { keep, referralAt, referralNow } from './case-now'
import { markedViews } from './desk-view'

/** The one referral the caller's link is for. */
export function ownReferral({ referral }: Caller): string {
  if (!referral) throw new AppError('Forbidden', SENTENCES.Forbidden)
  return referral.referralId
}

const whatDelays = ({ state }: Referral): 'reply' | 'promise' =>
  state === 'replied' ? 'promise' : 'reply'

export const delaysLeft = (referral: Referral): number =>
  MOST_DELAYS - referral.delays.filter(({ what }) => what === whatDelays(referral)).length

/** The letter as it stands, without logging a look. */
export async function letterFor(
  referralId: string,
  { referral: own }: Caller,
  now: number,
): Promise<Letter> {
  const referral = await referralNow(referralId)
  const { number, categoryId, community, party, letter, state, dueAt, delays } = referral
  const [its, newsroom, photos, reply] = await Promise.all([
    cases.get(referral.caseId),
    settings.get('newsroom'),
    markedViews(referral.photos),
    printReply(referral),
  ])
  const link = referral.links.find(({ linkId }) => linkId === own?.linkId) ?? linkNow(referral)
  const { title, words, ask, hail } = letter
  return {
    ...{ number, categoryId, community, party: party.name, hail: hail ?? null },
    newsroom: { name: newsroom?.name ?? '', phone: newsroom?.phone ?? '' },
    ...{ title, words, ask, photos, state, dueAt, reply, now },
    expiresAt: link?.expiresAt ?? now,
    delaysLeft: delaysLeft(referral),
    delays: delays.map(({ to, reason, at }) => ({ to, reason, at })),
    promisedFor: its?.stage === 'promised' ? (its.promisedFor ?? null) : null,
    doneAt: referral.doneAt ?? null,
  }
}

type Look = Parsed<typeof referralsApi.letter>

const seenJustNow = ({ views }: Referral, { device }: Look, linkId: string, now: number) =>
  views.some((one) => one.linkId === linkId && one.device === device && now - one.at < SAME_LOOK)

/** Opens the letter and remembers when and on what kind of device; nobody is asked who they are. */
export async function readLetter(
  look: Look,
  { caller, now }: Ask,
): Promise<Output<typeof referralsApi.letter>> {
  const referralId = ownReferral(caller)
  const linkId = caller.referral?.linkId ?? ''
  await inTransaction(async (tx) => {
    const referral = await referralAt(tx, referralId)
    if (seenJustNow(referral, look, linkId, now)) return
    const opens = mayMoveReferral(referral.state, 'opened')
    const state = opens ? moveReferral(referral.state, 'opened') : referral.state
    const views = [...referral.views, { at: now, device: look.device, linkId }].slice(-MOST_VIEWS)
    await keep(tx, { ...referral, state, views }, now)
  })
  return letterFor(referralId, caller, now)
}
