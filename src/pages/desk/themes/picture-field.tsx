import { newKey } from '@src/cloud/keys'
import { pickPhotos } from '@src/cloud/pick'
import { uploadPhoto, useUploads } from '@src/cloud/upload'
import { useState } from 'react'

interface PictureFieldProps {
  /** Whose picture it is, for a screen reader. */
  of: string
  photoId: string
  /** Links of pictures the server already has. */
  known: ReadonlyMap<string, string>
  onPicked: (photoId: string) => void
}

/** A picture chosen from this computer; re-encoded on the server like every other. */
export function PictureField({ of, photoId, known, onPicked }: PictureFieldProps) {
  const [name, setName] = useState('')
  const upload = useUploads((s) => s.uploads[name])
  const own = upload?.state === 'done' ? upload.photo.thumbUrl : ''
  const url = known.get(photoId) ?? own
  const pick = async () => {
    const [picked] = await pickPhotos('album', 1)
    if (!picked) return
    const fresh = newKey()
    setName(fresh)
    const photo = await uploadPhoto(fresh, async () => picked.picture)
    if (photo) onPicked(photo.photoId)
  }
  const words = photoId ? '换一张图' : '加图'
  return (
    <div className="picture">
      {photoId && url && <img className="picture__image" src={url} alt={`${of}的图`} />}
      <button type="button" className="btn btn--plain btn--small" onClick={() => void pick()}>
        {upload?.state === 'sending' ? '正在传…' : words}
      </button>
      {upload?.state === 'failed' && <span className="form__wrong">{upload.message}</span>}
    </div>
  )
}
