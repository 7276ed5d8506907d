import type { Output, Parsed } from '../../core/kit/contract'
import { HOUR } from '../../core/kit/time'
import type { Safety } from '../../core/photos/photo'
import type { Community } from '../../core/places/place'
import type { tipsApi } from '../../core/tips/api'
import { moveTip } from '../../core/tips/lifecycle'
import type { Tip } from '../../core/tips/tip'
import { announce } from '../kit/announce'
import { attachPhotos } from '../kit/attach-photos'
import { clocksOf } from '../kit/clocks'
import { happen } from '../kit/happen'
import { limitRate } from '../kit/rate-limit'
import { tips } from '../kit/records'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { checkDraft } from './check-draft'
import { makeTip } from './make-tip'
import { receiptOf } from './receipt'
import { reserveNumber } from './reserve-number'

/** An informant on a bad day may send many; a machine sends more. */
const LIMIT = { name: 'submit', most: 40, window: HOUR }
const BLOCKED_WORDS = '这段话里有平台不让发的内容，编辑会再看一遍'

/**
 * Takes a tip in: words, photos and the newsroom's event in one transaction, so that nothing is
 * half there (MISSION T1, O1). A text the platform calls risky is kept for editors, as blocked.
 */
export async function submitTip(
  draft: Parsed<typeof tipsApi.submit>,
  { caller, now, once }: Change,
): Promise<Output<typeof tipsApi.submit>> {
  if (once.earlier) return receiptOf((once.earlier as { tipId: string }).tipId, caller, now)
  await limitRate(LIMIT, caller.personId, now)
  const community = await checkDraft(draft, caller, now)
  const safety = await checkText(draft.text, caller.openid)
  const clocks = await clocksOf(draft.categoryId)
  const tip = makeTip(draft, caller, now, await reserveNumber(now), clocks)
  const { tipId } = await once(async (tx) => {
    await attachPhotos(tx, tip.photos, { owner: tip.owner, subject: `tip:${tip._id}` })
    await keep(tx, tip, community, safety)
    return { tipId: tip._id }
  })
  return receiptOf(tipId, caller, now)
}

async function keep(tx: Tx, tip: Tip, community: Community, safety: Safety): Promise<void> {
  const { _id: subject, createdAt: at } = tip
  const blocked = safety === 'risky'
  const state = blocked ? moveTip(tip.state, 'blocked', 'safety') : tip.state
  await tx.add(tips, { ...tip, state, ...(blocked ? { word: { text: BLOCKED_WORDS } } : {}) })
  await happen(tx, {
    subject,
    at,
    actor: 'reporter',
    kind: 'received',
    to: 'received',
    words: '收到您的线索',
  })
  if (blocked) {
    const moved = { from: 'received', to: 'blocked', words: BLOCKED_WORDS } as const
    await happen(tx, { subject, at, actor: 'system', kind: 'blocked', ...moved })
  }
  await announce(tx, {
    type: 'tip.received',
    at,
    subject: { kind: 'tip', id: subject },
    number: tip.number,
    categoryId: tip.categoryId,
    communityId: community.communityId,
    community: community.name,
    urgent: tip.urgent === true,
    dueAt: tip.dueAt,
  })
}
