import { tipsApi } from '@core/tips/api'
import type { SimilarCase } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { useOnline } from '@src/online'
import { categoryOf } from '@src/pages/report/draft-words'
import { useEffect, useState } from 'react'
import { useReport } from './report-store'

/** ms without a change before we ask. */
const PAUSE = 600

/** Where and what, as a question; words help the order but do not ask anew at every keystroke. */
function useQuestion() {
  const communityId = useReport((s) => s.draft.place?.communityId)
  const building = useReport((s) => s.draft.place?.building)
  const categoryId = useReport((s) => categoryOf(s.draft))
  const online = useOnline((s) => s.online)
  if (!communityId || !categoryId || categoryId === 'other' || !online) return ''
  return JSON.stringify({ communityId, categoryId, ...(building ? { building } : {}) })
}

/**
 * Open cases of the same kind in the same place, asked once both are known (MISSION T4). Nothing
 * while offline or when the question fails: it is help, and must never hold up a report.
 */
export function useSimilar(): SimilarCase[] {
  const [cases, setCases] = useState<SimilarCase[]>([])
  const question = useQuestion()
  useEffect(() => {
    let wanted = true
    setCases([])
    if (!question) return
    const timer = setTimeout(() => {
      const text = useReport.getState().draft.text?.trim()
      call(tipsApi.similar, { ...JSON.parse(question), ...(text ? { text } : {}) }).then(
        (answer) => wanted && setCases(answer.cases),
        () => undefined,
      )
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [question])
  return cases
}
