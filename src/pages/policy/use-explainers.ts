import type { AppError } from '@core/kit/errors'
import type { Cursor } from '@core/kit/page'
import { policiesApi } from '@core/policies/api'
import type { Topic } from '@core/policies/topics'
import type { ExplainerRow } from '@core/policies/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useCallback, useEffect, useRef, useState } from 'react'

/** The public list of one topic or all, a page at a time. */
export function useExplainers(topic: Topic | undefined) {
  const [rows, setRows] = useState<ExplainerRow[]>([])
  const [next, setNext] = useState<Cursor | null>(null)
  const [error, setError] = useState<AppError>()
  const [loading, setLoading] = useState(true)
  const turn = useRef(0)

  const ask = useCallback(
    async (after: Cursor | undefined) => {
      turn.current += 1
      const mine = turn.current
      setLoading(true)
      setError(undefined)
      try {
        const asked = { ...(topic ? { topic } : {}), ...(after ? { after } : {}) }
        const page = await call(policiesApi.list, asked)
        if (mine !== turn.current) return
        setRows((before) => (after ? [...before, ...page.explainers] : page.explainers))
        setNext(page.next)
      } catch (failure) {
        if (mine === turn.current) setError(asAppError(failure))
      } finally {
        if (mine === turn.current) setLoading(false)
      }
    },
    [topic],
  )

  useEffect(() => {
    void ask(undefined)
  }, [ask])

  const more = () => {
    if (next && !loading) void ask(next)
  }
  return { rows, error, loading, more, reload: () => void ask(undefined) }
}
