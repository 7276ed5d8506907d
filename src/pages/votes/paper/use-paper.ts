import type { Input } from '@core/kit/contract'
import { votesApi } from '@core/votes/api'
import type { PaperWork } from '@core/votes/desk-views'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { useState } from 'react'

type Step = (typeof votesApi)['enterSheet' | 'countersign' | 'rejectSheet' | 'visited']

/** Paper work on one theme; every step answers with all of it anew. */
export function usePaper(themeId: string) {
  const asked = useCall(votesApi.paperWork, themeId ? { themeId } : undefined)
  const [later, setLater] = useState<{ on: PaperWork | undefined; work: PaperWork }>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')

  /** Tells whether the step was taken. */
  const take = async <P extends Step>(step: P, input: Input<P>): Promise<boolean> => {
    setBusy(true)
    setFailed('')
    try {
      setLater({ on: asked.data, work: await call(step, input) })
      return true
    } catch (failure) {
      setFailed(asAppError(failure).message)
      return false
    } finally {
      setBusy(false)
    }
  }
  const work = later && later.on === asked.data ? later.work : asked.data
  return { work, error: asked.error, reload: asked.reload, take, busy, failed }
}

export type Paper = ReturnType<typeof usePaper>
