import { MAX_PHOTOS } from '@core/photos/photo'
import type { KeptPhoto } from '@src/cloud/outbox-item'
import { type PhotoSource, pickPhotos } from '@src/cloud/pick'
import { seenByCamera } from '@src/pages/report/begin'
import { tipOutbox, useTipOutbox } from '@src/tip-outbox'
import { keptDraftId } from './keep-draft'
import { change, useReport } from './report-store'

const NONE: readonly KeptPhoto[] = []

export function useDraftPhotos(): readonly KeptPhoto[] {
  const draftId = useReport((s) => s.draftId)
  return useTipOutbox((s) => s.items.find(({ id }) => id === draftId)?.photos ?? NONE)
}

const photosNow = (): readonly KeptPhoto[] => {
  const { draftId } = useReport.getState()
  return (draftId && tipOutbox.find(draftId)?.photos) || NONE
}

/** Takes or chooses more photos and starts sending them. */
export async function addPhotos(source: PhotoSource): Promise<void> {
  const picked = await pickPhotos(source, MAX_PHOTOS - photosNow().length)
  const [first] = picked
  if (!first) return
  if (source === 'camera') change(seenByCamera(useReport.getState().draft, first.takenAt))
  await tipOutbox.addPhotos(keptDraftId(), picked)
}

export function sendAgain(name: string): void {
  void tipOutbox.sendPhoto(keptDraftId(), name)
}

export function removePhoto(name: string): void {
  void tipOutbox.removePhoto(keptDraftId(), name)
}

/** When the photos from the album were taken: asked once, for all of them (MISSION T1). */
export function dateAlbum(takenAt: number): void {
  for (const { name, source, takenAt: known } of photosNow()) {
    if (source === 'album' && known === undefined) {
      tipOutbox.changePhoto(keptDraftId(), name, { takenAt })
    }
  }
}

/** Photos of a resumed draft that never arrived go out again by themselves. */
export function sendMissing(draftId: string): void {
  for (const { name, photoId } of tipOutbox.find(draftId)?.photos ?? []) {
    if (!photoId) void tipOutbox.sendPhoto(draftId, name)
  }
}
