import { useEffect, useState } from 'react'
import { serverNow, useInbox } from './inbox-store'

/** The server's time, moving on every `every` ms. */
export function useNow(every: number): number {
  const drift = useInbox((s) => s.drift)
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    setNow(Date.now() + drift)
    const timer = setInterval(() => setNow(Date.now() + drift), every)
    return () => clearInterval(timer)
  }, [every, drift])
  return now
}
