import type { FieldErrors } from '@core/kit/errors'
import { noticesApi } from '@core/notices/api'
import type { WarningView } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { emptyRelay, type RelayForm, relayOf } from './relay-form'

/** A warning being pasted; once relayed its words stand. */
export function useRelay(before: WarningView | undefined, onDone: (warningId: string) => void) {
  const [form, setForm] = useState(() => emptyRelay(Date.now(), before))
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setFailed('')
    setWrong({})
    try {
      onDone((await call(noticesApi.relay, relayOf(form))).warningId)
    } catch (failure) {
      const { message, fields = {} } = asAppError(failure)
      setFailed(message)
      setWrong(fields)
      setBusy(false)
    }
  }
  const change = (part: Partial<RelayForm>) => setForm((now) => ({ ...now, ...part }))
  return { form, setForm, wrong, failed, busy, change, send }
}

export type Relaying = ReturnType<typeof useRelay>
