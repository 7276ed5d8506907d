import type { Output } from '@core/kit/contract'
import type { AppError } from '@core/kit/errors'
import { votesApi } from '@core/votes/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'

type Themes = Output<typeof votesApi.list>

/** All that is on, and what is over a page at a time; asked anew whenever the tab is shown. */
export function useThemes() {
  const [themes, setThemes] = useState<Themes>()
  const [error, setError] = useState<AppError>()
  const [loading, setLoading] = useState(true)
  const asking = useRef(false)

  const ask = useCallback(async (before: Themes | undefined) => {
    if (asking.current) return
    asking.current = true
    setLoading(true)
    try {
      const page = await call(votesApi.list, before?.next ? { after: before.next } : {})
      const { open, closed } = before ?? { open: page.open, closed: [] }
      setThemes({ open, closed: [...closed, ...page.closed], next: page.next })
      setError(undefined)
    } catch (failure) {
      setError(asAppError(failure))
    } finally {
      asking.current = false
      setLoading(false)
    }
  }, [])

  const reload = useCallback(() => void ask(undefined), [ask])
  useDidShow(reload)
  const more = () => {
    if (themes?.next) void ask(themes)
  }
  return { themes, error, loading, more, reload }
}
