import { feedbackApi } from '@core/feedback/api'
import { call } from '@src/cloud/call'
import { newKey } from '@src/cloud/keys'
import { asAppError } from '@src/cloud/use-call'
import { useRef, useState } from 'react'

export interface Asking {
  text: string
  write: (text: string) => void
  fault: string
  busy: boolean
  asked: boolean
  send: () => Promise<void>
}

const SHORTEST = 4

/** One question about one explainer; sending it again after a lost answer asks once. */
export function useAsk(explainerId: string): Asking {
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState(false)
  const key = useRef(newKey())
  const write = (next: string) => {
    key.current = newKey()
    setText(next)
  }
  const send = async () => {
    if (busy) return
    if (text.trim().length < SHORTEST) return setFault('再写几个字，说清想问什么')
    setBusy(true)
    setFault('')
    try {
      const subject = { kind: 'explainer', id: explainerId } as const
      await call(feedbackApi.ask, { subject, text: text.trim() }, { key: key.current })
      setAsked(true)
    } catch (failure) {
      setFault(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return { text, write, fault, busy, asked, send }
}
