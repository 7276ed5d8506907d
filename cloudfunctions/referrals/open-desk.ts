import type { Case } from '../../core/cases/case'
import { progressOf } from '../../core/cases/checklist'
import { neutral } from '../../core/cases/wording'
import type { Output, Parsed } from '../../core/kit/contract'
import { withoutPrivate } from '../../core/kit/private-words'
import type { referralsApi } from '../../core/referrals/api'
import type { FollowUp } from '../../core/referrals/follow-up'
import { blockedBy } from '../../core/referrals/gate'
import { WAITING } from '../../core/referrals/lifecycle'
import type { FollowUpLine, ReferralDesk } from '../../core/referrals/views'
import { HOPE_LABEL } from '../../core/tips/draft'
import type { Tip } from '../../core/tips/tip'
import { membersOf } from '../kit/move-case'
import { givenPhotos } from '../kit/printed-reply'
import { followUps } from '../kit/records'
import type { Ask } from '../kit/service'
import { photoViews } from '../kit/tip-view'
import { caseNow, referralsOf, ticksOf } from './case-now'
import { deskReferral } from './desk-view'
import { partyOptions } from './parties'

async function lineOf(one: FollowUp): Promise<FollowUpLine> {
  const { _id, round, askedAt, answer, answeredAt, words, photos = [], decided } = one
  return {
    followUpId: _id,
    round,
    askedAt,
    answer: answer ?? null,
    answeredAt: answeredAt ?? null,
    words: words ?? null,
    photos: await givenPhotos(photos),
    decided: decided ? { reopened: decided.reopened, words: decided.words, at: decided.at } : null,
  }
}

/** A start for the editor's rewrite, from words that neighbours may read already. */
function draftOf({ title, summary }: Case, members: readonly Tip[]): ReferralDesk['draft'] {
  const hope = members.flatMap((tip) => tip.hopes)[0]
  const words = neutral(withoutPrivate(summary))
  return { title, words, ask: hope === 'date' || !hope ? '哪天能办好' : HOPE_LABEL[hope] }
}

async function photosOf(members: readonly Tip[]): Promise<ReferralDesk['photos']> {
  const views = await photoViews(members.flatMap((tip) => tip.photos))
  return views.map(({ photoId, url, thumbUrl, takenAt }) => ({ photoId, url, thumbUrl, takenAt }))
}

/** Everything the referral panel of a case shows (DESIGN-UI §6.3, key T). */
export async function openDesk(
  { caseId }: Parsed<typeof referralsApi.open>,
  { now }: Pick<Ask, 'now'>,
): Promise<Output<typeof referralsApi.open>> {
  const its = await caseNow(caseId)
  const [members, found, asked] = await Promise.all([
    membersOf(caseId),
    referralsOf(caseId),
    followUps.find({ caseId }, { order: [{ by: 'askedAt', down: true }], limit: 60 }),
  ])
  const ticks = await ticksOf(caseId, members)
  const urgent = members.some((tip) => tip.urgent)
  const waiting = found.filter(({ state }) => WAITING.includes(state)).map(({ party }) => party)
  const newest = found[0]
  return {
    caseId,
    referrals: await Promise.all(found.map((one) => deskReferral(one, now))),
    followUps: await Promise.all(asked.map(lineOf)),
    blocked: blockedBy(its, ticks),
    missing: progressOf(ticks).open,
    parties: await partyOptions(its, waiting, urgent, now),
    draft: draftOf(its, members),
    photos: await photosOf(members),
    urgent,
    mayRecordDone: its.stage === 'promised' && newest?.state === 'replied',
    now,
  }
}
