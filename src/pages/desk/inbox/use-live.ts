import { casesApi } from '@core/cases/api'
import { call } from '@src/cloud/call'
import { onWeb } from '@src/platform'
import { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useRoom } from '../frame/use-wide'
import { fresh, type Inbox, inbox, MOST_WORDS, setInbox } from './inbox-store'
import { load } from './queue-loading'
import { openSelected } from './selection'

/** A new tip has to show within 5 s (C1); one cheap question every 3 s leaves room for the answer. */
const EVERY = 3000

/** Asks whether anything changed, and loads it; a list that could not be fetched is fetched again. */
export async function ask(): Promise<void> {
  const { busy, list } = inbox()
  if (list === 'failed') return load(true)
  if (busy || list !== 'ready') return
  try {
    const { version } = await call(casesApi.queueVersion, {})
    if (inbox().cutOff) setInbox({ cutOff: false })
    // Another queue may have been chosen, or a step begun, while this was on its way.
    if (inbox().busy || inbox().list !== 'ready') return
    if (version !== inbox().version) await load(false)
  } catch {
    // Shown as a bar; the next question finds out whether the line is back.
    setInbox({ cutOff: true })
  }
}

/** What an address asks for: `?q=1013-07` in a newsroom message is a search (core/newsroom/news.ts). */
function opening(words: string | undefined): Inbox {
  const empty = fresh()
  const asked = words?.trim().slice(0, MOST_WORDS)
  return asked ? { ...empty, showing: { ...empty.showing, words: asked } } : empty
}

type Place = Pick<Inbox, 'showing' | 'selected'>

/** Back from a case's own page, which held the store meanwhile: the list as it was left. */
function comeBack(place: Place | undefined): void {
  setInbox({ ...fresh(), ...place })
  void load(true)
  void openSelected()
}

/** Loads the inbox and keeps it up to date while somebody can see it. */
export function useLive(): void {
  const { q } = useRouter<{ q?: string }>().params
  const shown = useRef(true)
  const left = useRef<Place>()
  const room = useRoom()
  useDidShow(() => {
    shown.current = true
    if (inbox().page === 'case') comeBack(left.current)
  })
  useDidHide(() => {
    shown.current = false
    const { page, showing, selected } = inbox()
    // Where one column is all there is, the way back from a case leads to the list.
    const kept = room === 'one' ? undefined : selected
    if (page === 'inbox') left.current = { showing, selected: kept }
  })

  useEffect(() => {
    setInbox(opening(q))
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
  }, [q])
}
