import type { AppError } from '@core/kit/errors'
import { noticesApi } from '@core/notices/api'
import type { NoticeView } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useReading } from '@src/cloud/use-reading'
import { useElder } from '@src/settings'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface OpenNotice {
  notice: NoticeView | undefined
  failed: AppError | undefined
  /** Everybody who opened it, oneself included. */
  people: number
  reload: () => Promise<void>
}

/** One notice: asked when the page is shown and again after each booking. */
export function useNotice(noticeId: string): OpenNotice {
  const large = useElder()
  const [notice, setNotice] = useState<NoticeView>()
  const [failed, setFailed] = useState<AppError>()
  const reload = useCallback(async () => {
    try {
      setNotice(await call(noticesApi.open, { noticeId, large }))
      setFailed(undefined)
    } catch (failure) {
      setFailed(asAppError(failure))
    }
  }, [noticeId, large])
  const asked = useRef<typeof reload>()
  useDidShow(() => {
    asked.current = reload
    void reload()
  })
  useEffect(() => {
    // Letters turned large or small meanwhile: the map is drawn anew for them.
    if (!asked.current || asked.current === reload) return
    asked.current = reload
    void reload()
  }, [reload])
  const people = useReading({
    id: notice?.noticeId,
    people: notice?.people,
    read: (id, device) => call(noticesApi.read, { noticeId: id, device }),
  })
  return { notice, failed, reload, people }
}
