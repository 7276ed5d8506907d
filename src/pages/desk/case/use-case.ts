import { casesApi } from '@core/cases/api'
import { call } from '@src/cloud/call'
import { onWeb } from '@src/platform'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { fresh, inbox, setInbox } from '../inbox/inbox-store'
import { openSelected, select } from '../inbox/selection'

/** As often as the inbox asks (C1). */
const EVERY = 3000

async function look(): Promise<void> {
  const { version, busy, selected, form } = inbox()
  // Whoever is writing is not interrupted; the server decides on what they send anyway.
  if (busy || form || !selected) return
  try {
    const now = await call(casesApi.queueVersion, {})
    if (now.version !== version && version !== 0) await openSelected()
    setInbox({ version: now.version, cutOff: false })
  } catch {
    // Shown as a bar; the next question finds out whether the line is back.
    setInbox({ cutOff: true })
  }
}

function openCase(caseId: string): void {
  setInbox(fresh('case'))
  if (caseId) select({ kind: 'case', id: caseId })
}

/** One case, kept up to date while somebody can see it. */
export function useCase(caseId: string): void {
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
    // An inbox opened from here held the store meanwhile.
    if (inbox().page === 'inbox') openCase(caseId)
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    openCase(caseId)
    const timer = setInterval(() => {
      if (shown.current && !(onWeb && document.hidden)) void look()
    }, EVERY)
    return () => clearInterval(timer)
  }, [caseId])
}
