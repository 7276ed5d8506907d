import { AppError } from '../../core/kit/errors'
import type { Notice } from '../../core/notices/notice'
import { removed } from '../kit/database'
import { photos } from '../kit/records'
import type { Tx } from '../kit/transaction'

type Its = Pick<Notice, '_id' | 'photoId'>

const lost = () =>
  new AppError('BadInput', '图片没传好，重新选一张', { photoId: '图片没传好，重新选一张' })

/** Ties the picture to this notice; one that belongs to something else stays where it is. */
export async function attachPicture(tx: Tx, { photoId, _id }: Its): Promise<void> {
  if (!photoId) return
  const subject = `notice:${_id}`
  const photo = await tx.get(photos, photoId)
  if (!photo) throw lost()
  if (photo.attachedTo === subject) return
  // A corrected notice may show the picture of the one it corrects.
  if (photo.attachedTo?.startsWith('notice:')) return
  if (photo.attachedTo) throw lost()
  await tx.update(photos, photoId, { attachedTo: subject })
}

/** A picture this notice no longer shows is nobody's, and goes with the other orphans. */
export async function releasePicture(tx: Tx, { photoId, _id }: Its): Promise<void> {
  const photo = photoId ? await tx.get(photos, photoId) : undefined
  if (photo?.attachedTo !== `notice:${_id}`) return
  await tx.update(photos, photo._id, { attachedTo: removed() })
}
