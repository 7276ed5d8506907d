import { MAX_PHOTOS } from '@core/photos/photo'
import type { CategoryId } from '@core/tips/categories'
import type { EmergencyId } from '@core/tips/emergency'
import { type PhotoSource, pickPhotos } from '@src/cloud/pick'
import { open } from '@src/navigate'
import { useSettings } from '@src/settings'
import { tipOutbox, type UnfinishedTip } from '@src/tip-outbox'

/** A report nobody wrote on yet: now, and where this person reported from last. */
export function emptyDraft(): UnfinishedTip {
  const communityId = useSettings.getState().communities[0]
  return { happenedAt: Date.now(), ...(communityId ? { place: { communityId } } : {}) }
}

/** Somebody who photographs a thing has seen it, and sees it now; both can be changed. */
export const seenByCamera = (draft: Pick<UnfinishedTip, 'knownBy'>, takenAt = Date.now()) =>
  ({ happenedAt: takenAt, knownBy: draft.knownBy ?? 'saw' }) as const

/** Takes or chooses photos, starts sending them, and opens the form with them. */
export async function beginWithPhotos(source: PhotoSource): Promise<void> {
  const picked = await pickPhotos(source, MAX_PHOTOS)
  const [first] = picked
  if (!first) return
  const draft = emptyDraft()
  const seen = source === 'camera' ? seenByCamera(draft, first.takenAt) : {}
  const draftId = tipOutbox.begin({ ...draft, ...seen })
  const sending = tipOutbox.addPhotos(draftId, picked)
  await open('tipReport', { draft: draftId })
  await sending
}

export const beginWithCategory = (category: CategoryId): Promise<void> =>
  open('tipReport', { category })

/** 现在没有危险了，接着报: the form, marked urgent, that does not ask about it again (T8). */
export const beginAfterAlarm = (over: EmergencyId): Promise<void> => open('tipReport', { over })

/** Opens a draft of this phone in the form. */
export const goOnWriting = (draftId: string): Promise<void> => open('tipReport', { draft: draftId })
