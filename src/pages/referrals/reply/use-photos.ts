import { MAX_PHOTOS } from '@core/photos/photo'
import { dropPicture, keepPicture, keptPicture } from '@src/cloud/files'
import { type PhotoSource, pickPhotos } from '@src/cloud/pick'
import { uploadPhoto } from '@src/cloud/upload'
import { useEffect, useRef } from 'react'
import type { KeptPhoto } from './reply-draft'
import type { Writing } from './use-reply'

export interface Photos {
  pick: (source: PhotoSource) => Promise<void>
  again: (name: string) => void
  remove: (name: string) => void
}

/** Photos of the answer: kept on the device, each sending itself; those that never arrived go again. */
export function usePhotos({ draft, change }: Pick<Writing, 'draft' | 'change'>): Photos {
  const upload = (name: string) => {
    void uploadPhoto(name, () => keptPicture(name)).then((accepted) => {
      if (!accepted) return
      const { photoId } = accepted
      change(({ photos }) => ({
        photos: photos.map((one) => (one.name === name ? { ...one, photoId } : one)),
      }))
    })
  }
  const resumed = useRef(false)
  useEffect(() => {
    if (resumed.current) return
    resumed.current = true
    for (const { name, photoId } of draft.photos) if (!photoId) upload(name)
  })
  const pick = async (source: PhotoSource) => {
    for (const { picture, takenAt } of await pickPhotos(source, MAX_PHOTOS - draft.photos.length)) {
      const name = await keepPicture(picture)
      const kept: KeptPhoto = { name, ...(takenAt === undefined ? {} : { takenAt }) }
      change(({ photos }) => ({ photos: [...photos, kept] }))
      upload(name)
    }
  }
  const remove = (name: string) => {
    change(({ photos }) => ({ photos: photos.filter((one) => one.name !== name) }))
    void dropPicture(name)
  }
  return { pick, again: upload, remove }
}
