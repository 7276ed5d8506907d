import { tipsApi } from '@core/tips/api'
import type { SimilarCase } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { useOnline } from '@src/online'
import { useEffect, useState } from 'react'
import { categoryOf } from './form'
import { useReport } from './report-store'

/** ms without a change before we ask. */
const PAUSE = 600

/**
 * Open cases of the same kind in the same place, asked once both are known (MISSION T4). Nothing
 * while offline or when the question fails: it is help, and must never hold up a report.
 */
export function useSimilar(): SimilarCase[] {
  const [cases, setCases] = useState<SimilarCase[]>([])
  const communityId = useReport((s) => s.form.communityId)
  const building = useReport((s) => s.form.building)
  const categoryId = useReport((s) => categoryOf(s.form))
  const online = useOnline((s) => s.online)
  useEffect(() => {
    let wanted = true
    setCases([])
    if (!communityId || !categoryId || categoryId === 'other' || !online) return
    const text = useReport.getState().form.text.trim()
    const timer = setTimeout(() => {
      const question = { communityId, categoryId }
      call(tipsApi.similar, {
        ...question,
        ...(building ? { building } : {}),
        ...(text ? { text } : {}),
      }).then(
        (answer) => wanted && setCases(answer.cases),
        () => undefined,
      )
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [communityId, building, categoryId, online])
  return cases
}
