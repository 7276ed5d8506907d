import { referralsApi } from '@core/referrals/api'
import type { Answer } from '@core/referrals/follow-up'
import type { TipDetail } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { newKey } from '@src/cloud/keys'
import { type PickedPhotos, usePickedPhotos } from '@src/cloud/picked-photos'
import { asAppError } from '@src/cloud/use-call'
import { useRef, useState } from 'react'

export interface FollowingUp extends Omit<PickedPhotos, 'sent'> {
  /** What is chosen, not yet sent. */
  chosen: Answer | undefined
  choose: (answer: Answer | undefined) => void
  words: string
  write: (words: string) => void
  busy: boolean
  failed: string
  send: () => Promise<void>
}

/** One of three answers with words and photos, sent once however often it is tapped (C6). */
export function useFollowUp(tip: TipDetail, show: (tip: TipDetail) => void): FollowingUp {
  const [chosen, choose] = useState<Answer>()
  const [words, write] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const { sent, ...photos } = usePickedPhotos()
  const key = useRef({ said: '', key: '' })
  const send = async () => {
    if (!chosen || busy) return
    const given = photos.photos.flatMap(({ photoId, takenAt }) =>
      photoId ? [{ photoId, ...(takenAt === undefined ? {} : { takenAt }) }] : [],
    )
    const said = words.trim() ? { words: words.trim() } : {}
    const input = { tipId: tip.tipId, answer: chosen, photos: given, ...said }
    const body = JSON.stringify(input)
    if (key.current.said !== body) key.current = { said: body, key: newKey() }
    setBusy(true)
    setFailed('')
    try {
      const followUp = await call(referralsApi.answerFollowUp, input, { key: key.current.key })
      sent()
      choose(undefined)
      show({ ...tip, followUp })
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return { ...photos, chosen, choose, words, write, busy, failed, send }
}
