import type { Output, Parsed } from '../../core/kit/contract'
import type { tipsApi } from '../../core/tips/api'
import { mayMoveTip } from '../../core/tips/lifecycle'
import type { Tip } from '../../core/tips/tip'
import type { TipDetail, TipStatus } from '../../core/tips/views'
import type { Caller } from '../kit/caller'
import { secretCode } from '../kit/crypto'
import { district } from '../kit/district'
import { followUpView, latestFollowUp } from '../kit/follow-up-view'
import { informantsOf } from '../kit/informants'
import { looksAt } from '../kit/looks'
import { lookupLink } from '../kit/lookup-link'
import { ownTip } from '../kit/own-tip'
import { piecesOfCase } from '../kit/printed-pieces'
import { repliesForReporters } from '../kit/printed-reply'
import { DESK, markRead, readerOf, readTimes } from '../kit/reads'
import { cases } from '../kit/records'
import type { Ask } from '../kit/service'
import {
  eventViews,
  messageViews,
  outcomeView,
  photoViews,
  placeView,
  statusFor,
  waitingOf,
} from '../kit/tip-view'

/** What anybody with the secret code may read: nothing that tells who reported (MISSION T5). */
export async function tipStatus(tip: Tip, now: number): Promise<TipStatus> {
  const community = (await district(now)).get(tip.place.communityId)
  const its = tip.caseId ? await cases.get(tip.caseId) : undefined
  const { word } = tip
  return {
    number: tip.number,
    title: its?.title ?? tip.title,
    categoryId: its?.categoryId ?? tip.categoryId,
    community: community?.name ?? '',
    status: statusFor(tip, its, now),
    waiting: waitingOf(tip, its, community, now),
    replies: its ? await repliesForReporters(its._id) : [],
    events: await eventViews(tip),
    outcome: outcomeView(its),
    pieces: its ? await piecesOfCase(its._id) : [],
    word: word ? { text: word.text, helper: word.helper ?? null, phone: word.phone ?? null } : null,
    createdAt: tip.createdAt,
  }
}

/** Other people's tips and voices on the same case. */
async function togetherWith({ caseId, owner }: Tip): Promise<number> {
  const its = caseId ? await cases.get(caseId) : undefined
  if (!its) return 0
  const others = await informantsOf(its)
  others.delete(owner)
  return others.size
}

async function conversation(tip: Tip) {
  const reader = readerOf(tip.owner)
  const [mine, desk] = await Promise.all([readTimes(reader, [tip._id]), readTimes(DESK, [tip._id])])
  return messageViews(tip._id, { reporter: mine.get(tip._id) ?? 0, desk: desk.get(tip._id) ?? 0 })
}

/** A tip for its own reporter. */
export async function detailOf(tipId: string, caller: Caller, now: number): Promise<TipDetail> {
  const tip = await ownTip(tipId, caller)
  const community = (await district(now)).get(tip.place.communityId)
  const code = secretCode(tip._id)
  const [status, photos, messages, together, followUp, looks] = await Promise.all([
    tipStatus(tip, now),
    photoViews(tip.photos),
    conversation(tip),
    togetherWith(tip),
    latestFollowUp(tip),
    tip.identity === 'sealed' ? looksAt(tipId) : [],
  ])
  return {
    ...status,
    tipId,
    code,
    link: lookupLink(code),
    text: tip.text,
    place: placeView(tip.place, community),
    happenedAt: tip.happenedAt,
    photos,
    knownBy: tip.knownBy,
    toldParty: tip.toldParty ?? null,
    hopes: tip.hopes,
    identity: tip.identity,
    urgent: tip.urgent === true,
    messages,
    together,
    followUp: followUpView(followUp),
    looks: looks.map(({ at, reason }) => ({ at, reason })),
    mayWithdraw: mayMoveTip(tip.state, 'withdrawn', 'reporter'),
    mayResubmit: mayMoveTip(tip.state, 'received', 'reporter'),
  }
}

/** Opening one's tip also marks it as read. */
export async function showDetail(
  { tipId }: Parsed<typeof tipsApi.detail>,
  { caller, now }: Ask,
): Promise<Output<typeof tipsApi.detail>> {
  const detail = await detailOf(tipId, caller, now)
  await markRead(readerOf((await ownTip(tipId, caller)).owner), tipId, now)
  return detail
}
