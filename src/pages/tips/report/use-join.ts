import { tipsApi } from '@core/tips/api'
import type { SimilarCase } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { tipOutbox } from '@src/tip-outbox'
import { useRef, useState } from 'react'
import { joined, useReport } from './report-store'

interface Joining {
  busy: boolean
  /** Why it did not work, in words. */
  failed: string
  join: (its: SimilarCase) => Promise<void>
}

/** 我也遇到: a voice on a case that is there already; no second case comes of it (MISSION T4). */
export function useJoin(): Joining {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const asking = useRef(false)
  const join = async ({ caseId, title }: SimilarCase) => {
    if (asking.current) return
    asking.current = true
    setBusy(true)
    setFailed('')
    const { draftId, draft } = useReport.getState()
    const note = draft.text?.trim().slice(0, 200)
    try {
      const { people } = await call(tipsApi.joinCase, { caseId, ...(note ? { note } : {}) })
      if (draftId) await tipOutbox.drop(draftId)
      joined({ title, people })
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      asking.current = false
      setBusy(false)
    }
  }
  return { busy, failed, join }
}
