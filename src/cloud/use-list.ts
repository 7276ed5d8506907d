import type { AppError } from '@core/kit/errors'
import type { Cursor } from '@core/kit/page'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asAppError } from './use-call'

interface Listed<Row> {
  rows: readonly Row[]
  next: Cursor | null
}

const NOTHING: Listed<never> = { rows: [], next: null }

/**
 * A public list, a page at a time. `read` has to be the same function until the question changes:
 * then the list starts anew, and a late answer to the old one is dropped.
 */
export function useList<Row>(read: (after: { after?: Cursor }) => Promise<Listed<Row>>) {
  const [listed, setListed] = useState<Listed<Row>>(NOTHING)
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
        const { rows, next } = await read(after ? { after } : {})
        if (mine !== turn.current) return
        setListed((before) => ({ rows: after ? [...before.rows, ...rows] : rows, next }))
      } catch (failure) {
        if (mine === turn.current) setError(asAppError(failure))
      } finally {
        if (mine === turn.current) setLoading(false)
      }
    },
    [read],
  )

  useEffect(() => {
    setListed(NOTHING)
    void ask(undefined)
  }, [ask])

  const more = () => {
    if (listed.next && !loading) void ask(listed.next)
  }
  return { rows: listed.rows, error, loading, more, reload: () => void ask(undefined) }
}
