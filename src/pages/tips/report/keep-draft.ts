import { SECOND } from '@core/kit/time'
import { tipOutbox, type UnfinishedTip } from '@src/tip-outbox'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { isWritten } from './draft'
import { keptAs, useReport } from './report-store'

/** A change is kept this long after it was made (DESIGN-UI §5 ②). */
export const KEEP_AFTER = 2 * SECOND

const asKept = () => useReport.getState().draft as UnfinishedTip

/** The place of this report in the outbox, made when it is first needed: a photo, or words. */
export function keptDraftId(): string {
  const { draftId } = useReport.getState()
  if (draftId && tipOutbox.find(draftId)) return draftId
  const id = tipOutbox.begin(asKept())
  keptAs(id)
  return id
}

/** Keeps what is written now; nothing is kept of a page nobody wrote on. */
export function keepNow(): void {
  const { draftId, draft } = useReport.getState()
  if (draftId) tipOutbox.write(draftId, asKept())
  else if (isWritten(draft)) keptDraftId()
}

/** Keeps the draft two seconds after each change, and at once when the page is left. */
export function useKeepDraft(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = useReport.subscribe((now, before) => {
      if (now.draft === before.draft || now.draftId !== before.draftId) return
      clearTimeout(timer)
      timer = setTimeout(keepNow, KEEP_AFTER)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  useDidHide(keepNow)
  useDidShow(() => {
    const { draftId, step } = useReport.getState()
    // Thrown away or sent from another page meanwhile.
    if (draftId && step !== 'kept' && !tipOutbox.find(draftId)) keptAs(undefined)
  })
}
