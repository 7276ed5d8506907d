import { feedbackApi } from '@core/feedback/api'
import type { Input, Procedure } from '@core/kit/contract'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { useState } from 'react'

export type Show = 'open' | 'answered'

/** The desk's questions and what can be done with one; every deed shows what the server made of it. */
export function useQuestions(show: Show) {
  const list = useCall(feedbackApi.deskList, { show })
  const day = useCall(feedbackApi.day, {})
  const [failed, setFailed] = useState('')
  const act = async <P extends Procedure>(procedure: P, input: Input<P>): Promise<boolean> => {
    try {
      await call(procedure, input)
      setFailed('')
      return true
    } catch (failure) {
      setFailed(asAppError(failure).message)
      return false
    } finally {
      list.reload()
      day.reload()
    }
  }
  return { list, day: day.data, failed, act }
}

export type QuestionsDesk = ReturnType<typeof useQuestions>
