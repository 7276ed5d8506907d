import { casesApi } from '@core/cases/api'
import { call } from '@src/cloud/call'
import { onWeb } from '@src/platform'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { fresh, inbox, setInbox } from './inbox-store'
import { load } from './queue-loading'

/** A new tip has to show within 5 s (C1); one cheap question every 3 s leaves room for the answer. */
const EVERY = 3000

async function ask(): Promise<void> {
  const { version, list, busy } = inbox()
  if (busy || list !== 'ready') return
  try {
    const now = await call(casesApi.queueVersion, {})
    if (inbox().cutOff) setInbox({ cutOff: false })
    if (now.version !== version) await load(false)
  } catch {
    // Shown as a bar; the next question finds out whether the line is back.
    setInbox({ cutOff: true })
  }
}

/** Loads the inbox and keeps it up to date while somebody can see it. */
export function useLive(): void {
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })

  useEffect(() => {
    setInbox(fresh())
    void load(true)
    let asking = false
    const tick = () => {
      const hidden = !shown.current || (onWeb && document.hidden)
      if (hidden || asking) return
      asking = true
      void ask().finally(() => {
        asking = false
      })
    }
    const timer = setInterval(tick, EVERY)
    // Coming back to the page asks at once.
    if (onWeb) document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      if (onWeb) document.removeEventListener('visibilitychange', tick)
    }
  }, [])
}
