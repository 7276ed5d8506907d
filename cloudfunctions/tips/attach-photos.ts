import { AppError } from '../../core/kit/errors'
import { MAX_PHOTOS } from '../../core/photos/photo'
import type { Tip } from '../../core/tips/tip'
import { photos } from '../kit/records'
import type { Tx } from '../kit/transaction'

type Items = Tip['photos']

const lost = () => {
  const sentence = '有一张照片没传好，点它重传一下'
  return new AppError('BadInput', sentence, { photos: sentence })
}

/**
 * Ties photos to what they belong to. Only one's own, only photos that belong to nothing yet, and
 * never over nine with those already there.
 */
export async function attachPhotos(
  tx: Tx,
  items: Items,
  to: { owner: string; subject: string; already?: number },
): Promise<void> {
  if (items.length + (to.already ?? 0) > MAX_PHOTOS) {
    const sentence = `照片最多 ${MAX_PHOTOS} 张`
    throw new AppError('BadInput', sentence, { photos: sentence })
  }
  const ids = new Set(items.map((p) => p.photoId))
  if (ids.size !== items.length) throw lost()
  for (const photoId of ids) {
    const photo = await tx.get(photos, photoId)
    if (!photo || photo.owner !== to.owner || photo.attachedTo) throw lost()
    await tx.update(photos, photoId, { attachedTo: to.subject })
  }
}
