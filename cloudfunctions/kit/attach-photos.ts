import { AppError } from '../../core/kit/errors'
import { MAX_PHOTOS } from '../../core/photos/photo'
import { photos } from './records'
import type { Tx } from './transaction'

const lost = () => {
  const sentence = '有一张照片没传好，点它重传一下'
  return new AppError('BadInput', sentence, { photos: sentence })
}

interface Owner {
  owner: string
  subject: string
  already?: number
  most?: number
}

/**
 * Ties photos to what they belong to. Only one's own, only photos that belong to nothing yet, and
 * never over nine (or `most`) with those already there.
 */
export async function attachPhotos(
  tx: Tx,
  items: readonly { photoId: string }[],
  { owner, subject, already = 0, most = MAX_PHOTOS }: Owner,
): Promise<void> {
  if (items.length + already > most) {
    const sentence = `照片最多 ${most} 张`
    throw new AppError('BadInput', sentence, { photos: sentence })
  }
  const ids = new Set(items.map((p) => p.photoId))
  if (ids.size !== items.length) throw lost()
  for (const photoId of ids) {
    const photo = await tx.get(photos, photoId)
    if (!photo || photo.owner !== owner || photo.attachedTo) throw lost()
    await tx.update(photos, photoId, { attachedTo: subject })
  }
}
