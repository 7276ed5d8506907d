import { ORPHAN_LIFE } from '../../core/photos/photo'
import { below, missing } from '../kit/database'
import { photos } from '../kit/records'
import { deleteFiles } from '../kit/storage'

const AT_ONCE = 50

/** Deletes photos nobody attached to anything within a day (DESIGN §7), a handful a tick. */
export async function sweepOrphans(now: number): Promise<void> {
  const orphans = await photos.find(
    { attachedTo: missing(), createdAt: below(now - ORPHAN_LIFE) },
    { limit: AT_ONCE },
  )
  for (const { _id, fileId, thumbId } of orphans) {
    // The record goes first and only while still unattached: a tip sent right now keeps its photo.
    const gone = await photos.removeWhere({ _id, attachedTo: missing() })
    if (gone > 0) await deleteFiles([fileId, thumbId])
  }
}
