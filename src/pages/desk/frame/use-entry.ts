import type { Permission } from '@core/kit/permission'
import { MINUTE } from '@core/kit/time'
import { loadMe, mayI, useMe } from '@src/cloud/session'
import { onWeb } from '@src/platform'
import { useCallback, useEffect, useState } from 'react'

export type Entry = 'asking' | 'in' | 'out' | 'forbidden' | 'unreachable'

/** Whether whoever is here may use a desk page. The server decides again at every call. */
export function useEntry(may: Permission): { entry: Entry; ask: () => void } {
  const me = useMe()
  const [lost, setLost] = useState(false)
  const ask = useCallback(() => {
    setLost(false)
    loadMe().catch(() => setLost(true))
  }, [])
  useEffect(ask, [ask])
  useEffect(() => {
    // A changed role shows within a minute; the server goes by it from the next call on (S1).
    // Without an answer the page stays as it is, and the next minute asks again.
    const again = setInterval(() => {
      if (!onWeb || !document.hidden) loadMe().catch(() => undefined)
    }, MINUTE)
    return () => clearInterval(again)
  }, [])

  if (lost) return { entry: 'unreachable', ask }
  if (me === undefined) return { entry: 'asking', ask }
  if (me === null) return { entry: 'out', ask }
  return { entry: mayI(me, may) ? 'in' : 'forbidden', ask }
}
