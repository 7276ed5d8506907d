import { newsroomApi } from '@core/newsroom/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'

/** What can be done with one delivery; says what went wrong and when it is busy. */
export function useOneDelivery(deliveryId: string, onChanged: () => void) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  const doing = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setFailed(undefined)
    try {
      await work()
      return true
    } catch (failure) {
      setFailed(asAppError(failure).message)
      return false
    } finally {
      setBusy(false)
      onChanged()
    }
  }
  return {
    busy,
    failed,
    replay: () => doing(() => call(newsroomApi.replay, { deliveryId })),
    note: (words: string) => doing(() => call(newsroomApi.noteByPhone, { deliveryId, words })),
  }
}
