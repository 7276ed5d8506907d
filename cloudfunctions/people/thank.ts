import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { peopleApi } from '../../core/people/api'
import type { ThankYou } from '../../core/people/informants'
import { CATEGORIES } from '../../core/tips/categories'
import { keyedHash } from '../kit/crypto'
import { collection, oneOf } from '../kit/database'
import { ownerOf } from '../kit/own-tip'
import { tips } from '../kit/records'
import { remind } from '../kit/remind'
import type { Ask, Change } from '../kit/service'

const thanks = collection<ThankYou>('thanks')
const SHOWN = 50

/** Thanks whoever told of it, once a tip; a second note takes the place of the first. */
export async function thank(
  { tipId, words }: Parsed<typeof peopleApi.thank>,
  { now, once }: Change,
): Promise<Output<typeof peopleApi.thank>> {
  await once(async (tx) => {
    const tip = await tx.get(tips, tipId)
    if (!tip) throw new AppError('NotFound', '没找到这一条，刷新看看')
    const _id = keyedHash('thanks', tipId)
    const before = await tx.get(thanks, _id)
    await tx.put(thanks, { _id, owner: tip.owner, tipId, words, at: now })
    if (!before) await remind(tx, tipId, '编辑部谢谢您', now)
    return { tipId }
  })
  return { done: true }
}

/** Notes of thanks to the caller, newest first; nobody counts them (MISSION N1). */
export async function myThanks(
  _: unknown,
  { caller }: Ask,
): Promise<Output<typeof peopleApi.myThanks>> {
  const order = [{ by: 'at', down: true }]
  const found = await thanks.find({ owner: ownerOf(caller) }, { order, limit: SHOWN })
  const told = found.length > 0 ? await tips.find({ _id: oneOf(found.map((t) => t.tipId)) }) : []
  const about = new Map(told.map((t) => [t._id, `${CATEGORIES[t.categoryId].label} ${t.number}`]))
  const shown = found.map(({ words, tipId, at }) => ({ words, about: about.get(tipId) ?? '', at }))
  return { thanks: shown }
}
