import type { AppError } from '@core/kit/errors'
import { peopleApi } from '@core/people/api'
import type { MyData } from '@core/people/data/data'
import { call } from '@src/cloud/call'
import { loadMe } from '@src/cloud/session'
import { asAppError, useCall } from '@src/cloud/use-call'
import { useState } from 'react'

const NOTHING = {}

export interface Mine {
  data: MyData | undefined
  error: AppError | undefined
  reload: () => void
  busy: boolean
  /** What went wrong with the last wish. */
  refused: string
  leave: () => Promise<void>
  stay: () => Promise<void>
}

/** What is held of me, and the wish to have it deleted or kept. */
export function useMyData(): Mine {
  const { data, error, reload } = useCall(peopleApi.myData, NOTHING)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const wish = async (procedure: typeof peopleApi.deleteMe | typeof peopleApi.keepMe) => {
    setBusy(true)
    setRefused('')
    try {
      await call(procedure, {})
      await loadMe()
      reload()
    } catch (failure) {
      setRefused(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  const leave = () => wish(peopleApi.deleteMe)
  const stay = () => wish(peopleApi.keepMe)
  return { data, error, reload, busy, refused, leave, stay }
}
