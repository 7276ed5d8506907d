import { AppError } from '@core/kit/errors'
import { MAX_PHOTOS } from '@core/photos/photo'
import { tipsApi } from '@core/tips/api'
import type { TipDetail } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { keepPicture, keptPicture } from '@src/cloud/files'
import { newKey } from '@src/cloud/keys'
import { type PhotoSource, pickPhotos } from '@src/cloud/pick'
import { uploadPhoto } from '@src/cloud/upload'
import { asAppError } from '@src/cloud/use-call'
import { useRef, useState } from 'react'

export interface ReplyPhoto {
  name: string
  source: PhotoSource
  takenAt: number | undefined
  photoId: string | undefined
}

type Ready = { photoId: string; source: PhotoSource; takenAt?: number }

const ready = (photos: readonly ReplyPhoto[]): Ready[] =>
  photos.flatMap(({ photoId, source, takenAt }) =>
    photoId ? [{ photoId, source, ...(takenAt === undefined ? {} : { takenAt }) }] : [],
  )

/**
 * Photos go to the tip itself while it has room, where editors verify them; words, and photos
 * beyond the nine, go into the conversation. Adding is always possible (MISSION T6).
 */
async function deliver(tip: TipDetail, text: string, photos: Ready[], key: string) {
  const { tipId } = tip
  const fits = photos.length > 0 && tip.photos.length + photos.length <= MAX_PHOTOS
  const shown = fits
    ? await call(tipsApi.addPhotos, { tipId, photos }, { key: `${key}-photos` })
    : undefined
  const left = fits ? [] : photos
  if (!text && left.length === 0 && shown) return shown
  return call(tipsApi.addMessage, { tipId, text, photos: left }, { key })
}

export interface Reply {
  text: string
  photos: readonly ReplyPhoto[]
  busy: boolean
  failed: string
  write: (text: string) => void
  pick: (source: PhotoSource) => Promise<void>
  retry: (name: string) => void
  remove: (name: string) => void
  send: () => Promise<void>
}

/** What is being said to the editors: words and photos, sent once however often it is tapped. */
export function useReply(tip: TipDetail, show: (tip: TipDetail) => void): Reply {
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<readonly ReplyPhoto[]>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const sending = useRef(false)
  // The same words keep their key until they have arrived.
  const key = useRef(newKey())

  const changed = () => {
    if (!sending.current) key.current = newKey()
    setFailed('')
  }
  const upload = (name: string) => {
    void uploadPhoto(name, () => keptPicture(name)).then((accepted) => {
      if (!accepted) return
      const { photoId } = accepted
      setPhotos((all) => all.map((each) => (each.name === name ? { ...each, photoId } : each)))
    })
  }
  const pick = async (source: PhotoSource) => {
    changed()
    for (const { picture, takenAt } of await pickPhotos(source, MAX_PHOTOS - photos.length)) {
      const name = await keepPicture(picture)
      setPhotos((all) => [...all, { name, source, takenAt, photoId: undefined }])
      upload(name)
    }
  }
  const send = async () => {
    const going = ready(photos)
    const words = text.trim()
    if (sending.current || (!words && going.length === 0)) return
    sending.current = true
    setBusy(true)
    setFailed('')
    try {
      show(await deliver(tip, words, going, key.current))
      setText('')
      // One that failed stays, to be tried again; it held up nothing.
      setPhotos((all) => all.filter(({ photoId }) => !photoId))
      key.current = newKey()
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setFailed(asAppError(failure).message)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return {
    text,
    photos,
    busy,
    failed,
    write: (words) => {
      changed()
      setText(words)
    },
    pick,
    retry: upload,
    remove: (name) => {
      changed()
      setPhotos((all) => all.filter((each) => each.name !== name))
    },
    send,
  }
}
