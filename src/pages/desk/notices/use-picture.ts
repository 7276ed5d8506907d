import { newKey } from '@src/cloud/keys'
import { pickPhotos } from '@src/cloud/pick'
import { uploadPhoto, useUploads } from '@src/cloud/upload'
import { useState } from 'react'

/** One picture from this computer; the server re-encodes it and strips what came with it (S2). */
export function usePicture(onDone: (photoId: string, url: string) => void) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const pick = async () => {
    const [picked] = await pickPhotos('album', 1)
    if (!picked) return
    const name = newKey()
    setBusy(true)
    setFailed('')
    const photo = await uploadPhoto(name, async () => picked.picture)
    setBusy(false)
    if (photo) return onDone(photo.photoId, photo.url)
    const upload = useUploads.getState().uploads[name]
    setFailed(upload?.state === 'failed' ? upload.message : '没传上去，再选一次')
  }
  return { busy, failed, pick }
}
