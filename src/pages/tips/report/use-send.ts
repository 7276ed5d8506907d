import type { AppError } from '@core/kit/errors'
import { asAppError } from '@src/cloud/use-call'
import { openInstead } from '@src/navigate'
import { tipOutbox, type UnfinishedTip } from '@src/tip-outbox'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { blockOf, check, completed, firstWrong } from './draft'
import { keepNow, keptDraftId } from './keep-draft'
import { goTo, setFaults, startAfresh, useReport } from './report-store'

/** Scrolls to the first field that is wrong (DESIGN-UI §8). */
function showFaults(faults: Record<string, string>): void {
  setFaults(faults)
  const first = firstWrong(faults)
  if (!first) return
  // The sentence under the field has to be drawn before its place is known.
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: `#${blockOf(first)}`, offsetTop: -72, duration: 200 })
  })
}

/** Complains where something is missing, else shows what will be sent. */
export function lookBeforeSending(): void {
  const checked = check(useReport.getState().draft)
  if ('faults' in checked) {
    showFaults(checked.faults)
    return
  }
  keepNow()
  goTo('look')
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

interface Sending {
  busy: boolean
  failed: string
  send: () => Promise<void>
}

function explain(failure: AppError): string {
  if (failure.code === 'Unavailable') {
    // It stays sealed in the outbox and goes out by itself, under the same key.
    goTo('kept')
    return ''
  }
  // Asked for on this very page, above the button.
  if (!failure.fields || failure.fields.consent) return failure.message
  goTo('form')
  showFaults(failure.fields)
  return ''
}

/** Sends the report once, however often it is tapped, and shows its receipt. */
export function useSend(): Sending {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const sending = useRef(false)
  const send = async () => {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    setFailed('')
    const id = keptDraftId()
    tipOutbox.write(id, completed(useReport.getState().draft) as UnfinishedTip)
    try {
      const { tipId } = await tipOutbox.send(id)
      startAfresh()
      await openInstead('tipReceipt', { id: tipId })
    } catch (failure) {
      setFailed(explain(asAppError(failure)))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { busy, failed, send }
}
