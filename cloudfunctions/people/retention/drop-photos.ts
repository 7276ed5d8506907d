import { DAY } from '../../../core/kit/time'
import type { Retention } from '../../../core/people/data/data'
import { below, oneOf, present } from '../../kit/database'
import { photos, tips } from '../../kit/records'
import { deleteFiles } from '../../kit/storage'
import { inTransaction } from '../../kit/transaction'

const AT_ONCE = 50

/** Photos of tips nobody took on go after a while; the words stay, in case somebody asks again. */
export async function dropPhotos(kept: Retention, now: number): Promise<void> {
  const until = now - kept.declinedPhotoDays * DAY
  const where = {
    state: oneOf(['declined', 'withdrawn', 'blocked']),
    changedAt: below(until),
    'photos.0.photoId': present(),
  }
  for (const tip of await tips.find(where, { limit: AT_ONCE })) {
    const found = await photos.find({ _id: oneOf(tip.photos.map(({ photoId }) => photoId)) })
    await inTransaction(async (tx) => {
      const still = await tx.get(tips, tip._id)
      if (!still || still.changedAt >= until) return
      await tx.put(tips, { ...still, photos: [] })
      for (const { _id } of found) await tx.remove(photos, _id)
    })
    await deleteFiles(found.flatMap(({ fileId, thumbId }) => [fileId, thumbId]))
  }
}
