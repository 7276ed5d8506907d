import type { Permission } from '@core/kit/permission'
import { loadMe, mayI, useMe } from '@src/cloud/session'
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

  if (lost) return { entry: 'unreachable', ask }
  if (me === undefined) return { entry: 'asking', ask }
  if (me === null) return { entry: 'out', ask }
  return { entry: mayI(me, may) ? 'in' : 'forbidden', ask }
}
