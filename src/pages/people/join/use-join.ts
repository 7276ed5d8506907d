import type { FieldErrors } from '@core/kit/errors'
import { peopleApi } from '@core/people/api'
import { roleWords } from '@core/people/permissions'
import { call } from '@src/cloud/call'
import { becomeMe, useSession } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'

/** The form of somebody who was given an invitation code (MISSION N1). */
export function useJoin() {
  const [code, setCode] = useState('')
  const [name, setName] = useState(useSession.getState().me?.name ?? '')
  const [busy, setBusy] = useState(false)
  const [joined, setJoined] = useState('')
  const [failed, setFailed] = useState<string>()
  const [fields, setFields] = useState<FieldErrors>({})
  const send = async () => {
    setBusy(true)
    setFailed(undefined)
    try {
      const me = await call(peopleApi.join, { code, name })
      becomeMe(me)
      setJoined(me.informantOf ? '社区信息员' : roleWords(me.roles))
    } catch (failure) {
      const error = asAppError(failure)
      setFields(error.fields ?? {})
      setFailed(error.message)
    } finally {
      setBusy(false)
    }
  }
  return { code, setCode, name, setName, busy, joined, failed, fields, send: () => void send() }
}
