import { MAX_PHOTOS } from '@core/photos/photo'
import { tipsApi } from '@core/tips/api'
import type { TipPhoto } from '@core/tips/draft'
import type { TipDetail } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { newKey } from '@src/cloud/keys'
import { type PickedPhoto, type PickedPhotos, usePickedPhotos } from '@src/cloud/picked-photos'
import { asAppError } from '@src/cloud/use-call'
import { useRef, useState } from 'react'
import type * as z from 'zod/mini'

type Ready = z.input<typeof TipPhoto>

const ready = (photos: readonly PickedPhoto[]): Ready[] =>
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

export interface Reply extends Omit<PickedPhotos, 'sent'> {
  text: string
  busy: boolean
  failed: string
  write: (text: string) => void
  send: () => Promise<void>
}

/** A key that stays while the same thing is tried again; spent once it has arrived. */
function useKeyOf(said: string) {
  const last = useRef({ said: '', key: '' })
  return {
    keep: () => {
      if (last.current.said !== said) last.current = { said, key: newKey() }
      return last.current.key
    },
    spend: () => {
      last.current = { said: '', key: '' }
    },
  }
}

/** What is being said to the editors: words and photos, sent once however often it is tapped. */
export function useReply(tip: TipDetail, show: (tip: TipDetail) => void): Reply {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const { sent, ...photos } = usePickedPhotos()
  const sending = useRef(false)
  const going = ready(photos.photos)
  const words = text.trim()
  const key = useKeyOf(JSON.stringify([words, going]))
  const send = async () => {
    if (sending.current || (!words && going.length === 0)) return
    sending.current = true
    setBusy(true)
    setFailed('')
    try {
      show(await deliver(tip, words, going, key.keep()))
      key.spend()
      setText('')
      sent()
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { ...photos, text, busy, failed, write: setText, send }
}
