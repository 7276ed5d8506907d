import type { Output, Parsed } from '../../core/kit/contract'
import type { tipsApi } from '../../core/tips/api'
import { moveTip } from '../../core/tips/lifecycle'
import { announce } from '../kit/announce'
import { communityOf } from '../kit/district'
import { happen } from '../kit/happen'
import { ownTip } from '../kit/own-tip'
import { tips } from '../kit/records'
import type { Change } from '../kit/service'
import { detailOf } from './detail'

/** Takes one's tip back; possible until an editor accepted it (MISSION T6). */
export async function withdrawTip(
  { tipId, reason }: Parsed<typeof tipsApi.withdraw>,
  { caller, now, once }: Change,
): Promise<Output<typeof tipsApi.withdraw>> {
  await once(async (tx) => {
    const tip = await ownTip(tipId, caller, tx)
    const state = moveTip(tip.state, 'withdrawn', 'reporter')
    const words = '您撤回了这条线索'
    await tx.update(tips, tipId, { state, word: { text: words }, changedAt: now })
    const moved = { from: tip.state, to: state, words, ...(reason ? { reason } : {}) }
    await happen(tx, { subject: tipId, at: now, actor: 'reporter', kind: 'withdrawn', ...moved })
    const community = await communityOf(tip.place.communityId, now)
    await announce(tx, {
      type: 'tip.withdrawn',
      at: now,
      subject: { kind: 'tip', id: tipId },
      number: tip.number,
      communityId: community.communityId,
      community: community.name,
      urgent: false,
    })
    return { tipId }
  })
  return detailOf(tipId, caller, now)
}
