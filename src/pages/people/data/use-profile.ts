import type { FieldErrors } from '@core/kit/errors'
import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { becomeMe, useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'

/** Name and phone as they are being written. A phone kept is shown masked and never filled in. */
export function useProfile() {
  const me = useMe()
  const [typed, setTyped] = useState<{ name?: string; phone?: string }>({})
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ tone: 'green' | 'yellow'; words: string }>()
  const [faults, setFaults] = useState<FieldErrors>({})

  const write = async (change: { name?: string; phone?: string }) => {
    setBusy(true)
    setFaults({})
    try {
      becomeMe(await call(peopleApi.updateMe, change))
      setTyped({})
      setSaid({ tone: 'green', words: '存好了' })
    } catch (failure) {
      const { fields, message } = asAppError(failure)
      setFaults(fields ?? {})
      setSaid(fields ? undefined : { tone: 'yellow', words: message })
    } finally {
      setBusy(false)
    }
  }
  const { name, phone } = typed
  return {
    name: name ?? me?.name ?? '',
    phone: phone ?? '',
    kept: me?.phone ?? null,
    set: (change: typeof typed) => setTyped({ ...typed, ...change }),
    busy,
    said,
    faults,
    save: (more: { phone?: string }) =>
      void write({ ...(name ? { name } : {}), ...(phone ? { phone } : {}), ...more }),
  }
}
