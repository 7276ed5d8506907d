import type { FieldErrors } from '@core/kit/errors'
import { noticesApi } from '@core/notices/api'
import type { WarningView } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { useKeptForm } from '../frame/use-kept-form'
import { emptyRelay, relayOf } from './relay-form'

/** A warning being pasted; once relayed its words stand. */
export function useRelay(before: WarningView | undefined, onDone: (warningId: string) => void) {
  const [first] = useState(() => emptyRelay(Date.now(), before))
  const kept = useKeptForm(`relay.${before?.warningId ?? 'new'}`, first)
  const { form, change } = kept
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setFailed('')
    setWrong({})
    try {
      const { warningId } = await call(noticesApi.relay, relayOf(form))
      kept.forget()
      onDone(warningId)
    } catch (failure) {
      const { message, fields = {} } = asAppError(failure)
      setFailed(message)
      setWrong(fields)
      setBusy(false)
    }
  }
  return { form, kept, wrong, failed, busy, change, send }
}

export type Relaying = ReturnType<typeof useRelay>
