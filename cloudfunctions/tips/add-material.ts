import type { Output, Parsed } from '../../core/kit/contract'
import { HOUR } from '../../core/kit/time'
import type { tipsApi } from '../../core/tips/api'
import { mayMoveTip, moveTip } from '../../core/tips/lifecycle'
import type { Tip } from '../../core/tips/tip'
import { announce } from '../kit/announce'
import { attachPhotos } from '../kit/attach-photos'
import type { Caller } from '../kit/caller'
import { newId } from '../kit/crypto'
import { removed } from '../kit/database'
import { communityOf } from '../kit/district'
import { happen } from '../kit/happen'
import { ownTip } from '../kit/own-tip'
import { limitRate } from '../kit/rate-limit'
import { cases, messages, tips } from '../kit/records'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { detailOf } from './detail'

const LIMIT = { name: 'message', most: 60, window: HOUR }

async function tellNewsroom(tx: Tx, type: 'tip.resubmitted' | 'tip.added', tip: Tip, now: number) {
  const { communityId, name: community } = await communityOf(tip.place.communityId, now)
  const { number, categoryId, urgent = false } = tip
  const subject = { kind: 'tip', id: tip._id } as const
  const about = { subject, number, categoryId, communityId, community, urgent }
  const dueAt = type === 'tip.resubmitted' ? { dueAt: tip.dueAt } : {}
  await announce(tx, { type, at: now, ...about, ...dueAt })
}

/** Something was asked for and has come: the tip is back with the editors. */
async function giveBack(tx: Tx, tip: Tip, now: number): Promise<void> {
  if (!mayMoveTip(tip.state, 'received', 'reporter')) return
  const state = moveTip(tip.state, 'received', 'reporter')
  await tx.update(tips, tip._id, { state, word: removed() })
  const moved = { from: tip.state, to: state, words: '您补充了材料，编辑接着看' } as const
  await happen(tx, { subject: tip._id, at: now, actor: 'reporter', kind: 'resubmitted', ...moved })
  await tellNewsroom(tx, 'tip.resubmitted', tip, now)
}

/** Nobody looks at what has ended; more of it, after that, has to be said (T6). */
async function tellIfOver(tx: Tx, tip: Tip, now: number): Promise<void> {
  const its = tip.caseId ? await tx.get(cases, tip.caseId) : undefined
  const over = its
    ? its.stage === 'closed' && its.ending !== 'merged'
    : tip.state === 'declined' || tip.state === 'withdrawn'
  if (over) await tellNewsroom(tx, 'tip.added', tip, now)
}

/** Whatever was added, the desk's list shows it as changed. */
async function touch(tx: Tx, tip: Tip, now: number): Promise<void> {
  await tx.update(tips, tip._id, { changedAt: now })
  if (tip.caseId) await tx.update(cases, tip.caseId, { changedAt: now })
}

/** A word to the editors, with photos; also the answer to what they asked. Always possible (T6). */
export async function addMessage(
  { tipId, text, photos }: Parsed<typeof tipsApi.addMessage>,
  { caller, now, once }: Change,
): Promise<Output<typeof tipsApi.addMessage>> {
  if (once.earlier) return detailOf(tipId, caller, now)
  await limitRate(LIMIT, caller.personId, now)
  const checked = text ? await checkText(text, caller.openid) : 'pass'
  const safety = checked === 'pending' ? 'review' : checked
  await once(async (tx) => {
    const tip = await ownTip(tipId, caller, tx)
    const _id = newId('msg')
    await attachPhotos(tx, photos, { owner: tip.owner, subject: `message:${_id}` })
    const ids = photos.map((p) => p.photoId)
    const message = { _id, tipId, text, photos: ids, safety, at: now, from: 'reporter' } as const
    await tx.add(messages, { ...message, authorName: nameFor(tip, caller) })
    await giveBack(tx, tip, now)
    await tellIfOver(tx, tip, now)
    await touch(tx, tip, now)
    return { messageId: _id }
  })
  return detailOf(tipId, caller, now)
}

/** A sealed reporter has no name in the conversation either. */
const nameFor = (tip: Tip, caller: Caller): string =>
  tip.identity === 'sealed' ? '报料人' : caller.name

/** Photos that were still on the phone when the words went ahead (DESIGN-UI §9). */
export async function addPhotos(
  { tipId, photos }: Parsed<typeof tipsApi.addPhotos>,
  { caller, now, once }: Change,
): Promise<Output<typeof tipsApi.addPhotos>> {
  await once(async (tx) => {
    const tip = await ownTip(tipId, caller, tx)
    const already = tip.photos.length
    await attachPhotos(tx, photos, { owner: tip.owner, subject: `tip:${tipId}`, already })
    const left = Math.max(0, (tip.photosToCome ?? 0) - photos.length)
    await tx.update(tips, tipId, { photos: [...tip.photos, ...photos], photosToCome: left })
    const words = `补了 ${photos.length} 张照片`
    await happen(tx, { subject: tipId, at: now, actor: 'reporter', kind: 'photosAdded', words })
    await giveBack(tx, tip, now)
    await tellIfOver(tx, tip, now)
    await touch(tx, tip, now)
    return { photos: photos.length }
  })
  return detailOf(tipId, caller, now)
}
