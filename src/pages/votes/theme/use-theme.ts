import type { AppError } from '@core/kit/errors'
import { HOUR, SECOND } from '@core/kit/time'
import { votesApi } from '@core/votes/api'
import type { MyBallot, ThemeView } from '@core/votes/views'
import { useCall } from '@src/cloud/use-call'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

export interface OneTheme {
  theme: ThemeView | undefined
  error: AppError | undefined
  reload: () => void
  /** Takes over a ballot that was just cast, without asking for the whole page again. */
  voted: (mine: MyBallot) => void
}

const COUNTING_TAKES = 10 * SECOND

/** When the page should ask again by itself: at the close, and until the count is there. */
function nextLook({ phase, closesAt, now }: ThemeView): number | undefined {
  if (phase === 'counting') return COUNTING_TAKES
  const left = closesAt - now
  return phase === 'open' && left < HOUR ? left + SECOND : undefined
}

/** One theme as the server tells it, with what was voted here meanwhile. */
export function useTheme(themeId: string): OneTheme {
  const { data, error, reload } = useCall(votesApi.theme, themeId ? { themeId } : undefined)
  const [cast, setCast] = useState<MyBallot>()
  const seen = useRef(false)
  useDidShow(() => {
    // Back from signing in or from another page; the first time the page asks by itself.
    if (seen.current) reload()
    seen.current = true
  })
  useEffect(() => {
    const wait = data ? nextLook(data) : undefined
    if (wait === undefined) return
    const timer = setTimeout(reload, wait)
    return () => clearTimeout(timer)
  }, [data, reload])
  // An answer asked for before the vote may come after it.
  const newer = cast && data && cast.at > (data.mine?.at ?? 0)
  const theme = newer ? withBallot(data, cast) : data
  return { theme, error, reload, voted: setCast }
}

const withBallot = (theme: ThemeView, mine: MyBallot): ThemeView => ({
  ...theme,
  mine,
  people: theme.people + (theme.mine ? 0 : 1),
})
