import { AppError } from '@core/kit/errors'
import { SECOND } from '@core/kit/time'
import { tipsApi } from '@core/tips/api'
import type { TipDetail } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

/** While the page is open it looks for an answer this often. */
const LOOK_EVERY = 20 * SECOND

export interface OwnTip {
  tip: TipDetail | undefined
  failed: AppError | undefined
  /** Shows what a change answered, without asking again. */
  show: (tip: TipDetail) => void
  retry: () => void
}

/** One own tip: asked when the page is shown, and again every little while. */
export function useDetail(tipId: string): OwnTip {
  const [tip, setTip] = useState<TipDetail>()
  const [failed, setFailed] = useState<AppError>()
  const [visible, setVisible] = useState(true)
  const turn = useRef(0)

  const show = useCallback((next: TipDetail) => {
    turn.current += 1
    // The same answer again must not redraw the page (DESIGN §10).
    setTip((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    setFailed(undefined)
  }, [])

  const load = useCallback(async () => {
    const mine = turn.current
    try {
      const next = await call(tipsApi.detail, { tipId })
      if (mine === turn.current) show(next)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setFailed(error)
    }
  }, [tipId, show])

  useDidShow(() => {
    setVisible(true)
    void load()
  })
  useDidHide(() => setVisible(false))
  useEffect(() => {
    if (!visible) return
    const timer = setInterval(() => void load(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [visible, load])

  return { tip, failed, show, retry: () => void load() }
}
