import type { Output, Parsed } from '../../core/kit/contract'
import { DAY } from '../../core/kit/time'
import type { tipsApi } from '../../core/tips/api'
import type { Tip } from '../../core/tips/tip'
import type { Receipt } from '../../core/tips/views'
import type { Caller } from '../kit/caller'
import { secretCode } from '../kit/crypto'
import { atLeast, not } from '../kit/database'
import { district } from '../kit/district'
import { lookupLink } from '../kit/lookup-link'
import { ownTip } from '../kit/own-tip'
import { tips } from '../kit/records'
import type { Ask } from '../kit/service'

const NEIGHBOURS_WITHIN = 7 * DAY

/** How many others told of the same kind of thing in the same place this week. */
async function neighboursOf(tip: Tip): Promise<number> {
  const { communityId, building } = tip.place
  return tips.count({
    'place.communityId': communityId,
    categoryId: tip.categoryId,
    createdAt: atLeast(tip.createdAt - NEIGHBOURS_WITHIN),
    owner: not(tip.owner),
    ...(building ? { 'place.building': building } : {}),
  })
}

/** The receipt with its number, secret code and QR target (MISSION T5). */
export async function receiptOf(tipId: string, caller: Caller, now: number): Promise<Receipt> {
  const tip = await ownTip(tipId, caller)
  const code = secretCode(tip._id)
  return {
    tipId,
    number: tip.number,
    code,
    link: lookupLink(code),
    title: tip.title,
    categoryId: tip.categoryId,
    community: (await district(now)).get(tip.place.communityId)?.name ?? '',
    photos: tip.photos.length,
    identity: tip.identity,
    urgent: tip.urgent === true,
    dueAt: tip.dueAt,
    createdAt: tip.createdAt,
    neighbours: await neighboursOf(tip),
  }
}

export const showReceipt = (
  { tipId }: Parsed<typeof tipsApi.receipt>,
  { caller, now }: Ask,
): Promise<Output<typeof tipsApi.receipt>> => receiptOf(tipId, caller, now)
