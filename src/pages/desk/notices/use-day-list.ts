import type { Output } from '@core/kit/contract'
import { noticesApi } from '@core/notices/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'

export type DayListData = Output<typeof noticesApi.dayList>

/** Names of one day, asked for by a press; gone again when it is closed. */
export function useDayList(noticeId: string) {
  const [list, setList] = useState<DayListData>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const open = async (day: string) => {
    setBusy(true)
    setFailed('')
    try {
      setList(await call(noticesApi.dayList, { noticeId, day }))
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return { list, busy, failed, open, close: () => setList(undefined) }
}
