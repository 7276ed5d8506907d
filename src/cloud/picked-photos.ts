import { MAX_PHOTOS } from '@core/photos/photo'
import { useState } from 'react'
import { keepPicture, keptPicture } from './files'
import { type PhotoSource, pickPhotos } from './pick'
import { uploadPhoto } from './upload'

export interface PickedPhoto {
  name: string
  source: PhotoSource
  takenAt: number | undefined
  photoId: string | undefined
}

export interface PickedPhotos {
  photos: readonly PickedPhoto[]
  pick: (source: PhotoSource) => Promise<void>
  retry: (name: string) => void
  remove: (name: string) => void
  /** Takes away what has been sent; one that failed stays, to be tried again. */
  sent: () => void
}

/** Photos on their way, each sending itself as soon as it is picked. */
export function usePickedPhotos(): PickedPhotos {
  const [photos, setPhotos] = useState<readonly PickedPhoto[]>([])
  const upload = (name: string) => {
    void uploadPhoto(name, () => keptPicture(name)).then((accepted) => {
      if (!accepted) return
      const { photoId } = accepted
      setPhotos((all) => all.map((each) => (each.name === name ? { ...each, photoId } : each)))
    })
  }
  const pick = async (source: PhotoSource) => {
    for (const { picture, takenAt } of await pickPhotos(source, MAX_PHOTOS - photos.length)) {
      const name = await keepPicture(picture)
      setPhotos((all) => [...all, { name, source, takenAt, photoId: undefined }])
      upload(name)
    }
  }
  return {
    photos,
    pick,
    retry: upload,
    remove: (name) => setPhotos((all) => all.filter((each) => each.name !== name)),
    sent: () => setPhotos((all) => all.filter(({ photoId }) => !photoId)),
  }
}
