import { complain } from '@core/kit/complain'
import type { FieldErrors } from '@core/kit/errors'
import { referralsApi } from '@core/referrals/api'
import { faultsOf, ReplyDraft, tidied } from '@core/referrals/reply'
import type { Letter } from '@core/referrals/views'
import { newKey } from '@src/cloud/keys'
import { asAppError } from '@src/cloud/use-call'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callByLink } from './call-by-link'
import { answerOf, type Draft, keepDraft, readDraft } from './reply-draft'

const NOT_CHOSEN = { truth: '选一下情况属实吗' }

/** One sentence per field that is not right yet; the server goes by the same rules. */
function faultsIn(draft: Draft, now: number): FieldErrors {
  const answer = answerOf(draft)
  if (!answer) return NOT_CHOSEN
  const parsed = ReplyDraft.safeParse(answer)
  return parsed.success ? faultsOf(parsed.data, now) : complain(parsed.error.issues)
}

const toFirst = (faults: FieldErrors): void => {
  const [first] = Object.keys(faults)
  if (first) void Taro.pageScrollTo({ selector: `#reply-${first}`, offsetTop: -80 })
}

export interface Writing {
  draft: Draft
  change: (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void
  faults: FieldErrors
  /** Whether the last look before sending is open. */
  looking: boolean
  look: () => void
  back: () => void
  busy: boolean
  failed: string
  send: () => Promise<void>
}

/** The answer being written: kept on the device, looked at once more, and sent once. */
export function useReply(letter: Letter, show: (letter: Letter) => void): Writing {
  const [draft, setDraft] = useState(() => readDraft(letter))
  const [faults, setFaults] = useState<FieldErrors>({})
  const [looking, setLooking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const sending = useRef({ said: '', key: '' })

  useEffect(() => keepDraft(letter, draft), [letter, draft])

  const change = useCallback<Writing['change']>((part) => {
    setDraft((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }))
    setFaults({})
  }, [])

  const look = () => {
    const found = faultsIn(draft, Date.now())
    setFaults(found)
    if (Object.keys(found).length > 0) return toFirst(found)
    setLooking(true)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  const send = async () => {
    const answer = answerOf(draft)
    if (!answer || busy) return
    const reply = tidied(answer)
    const said = JSON.stringify(reply)
    if (sending.current.said !== said) sending.current = { said, key: newKey() }
    setBusy(true)
    setFailed('')
    try {
      const next = await callByLink(referralsApi.reply, reply, { key: sending.current.key })
      keepDraft(letter, undefined)
      show(next)
    } catch (failure) {
      const error = asAppError(failure)
      setFailed(error.message)
      if (error.fields) {
        setFaults(error.fields)
        setLooking(false)
      }
    } finally {
      setBusy(false)
    }
  }
  return { draft, change, faults, looking, look, back: () => setLooking(false), busy, failed, send }
}
