import { MAX_PHOTOS } from '@core/photos/photo'
import type { KeptPhoto } from '@src/cloud/outbox-item'
import { type PhotoSource, pickPhotos } from '@src/cloud/pick'
import { tipOutbox } from '@src/tip-outbox'
import { keptDraftId } from './keep-draft'
import { change, goTo, useReport } from './report-store'

const NONE: readonly KeptPhoto[] = []

/** Drafts and unsent tips of this device. */
export const useTipOutbox = tipOutbox.store

export function useDraftPhotos(): readonly KeptPhoto[] {
  const draftId = useReport((s) => s.draftId)
  return useTipOutbox((s) => s.items.find(({ id }) => id === draftId)?.photos ?? NONE)
}

const photosNow = (): readonly KeptPhoto[] => {
  const { draftId } = useReport.getState()
  return (draftId && tipOutbox.find(draftId)?.photos) || NONE
}

/** Somebody who photographs a thing has seen it, and sees it now; both can be changed. */
function concludeFromCamera(takenAt: number): void {
  const { draft } = useReport.getState()
  change({ happenedAt: takenAt, knownBy: draft.knownBy ?? 'saw' })
}

/** Takes or chooses photos and starts sending them; the form opens with the first. */
export async function addPhotos(source: PhotoSource): Promise<void> {
  const before = photosNow().length
  const picked = await pickPhotos(source, MAX_PHOTOS - before)
  const first = picked[0]
  if (!first) return
  if (source === 'camera') concludeFromCamera(first.takenAt ?? Date.now())
  goTo('form')
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
