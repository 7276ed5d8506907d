import type { AppError } from '@core/kit/errors'
import type { Cursor } from '@core/kit/page'
import { piecesApi } from '@core/pieces/api'
import type { PieceRow } from '@core/pieces/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useCallback, useEffect, useRef, useState } from 'react'

/** The public list, a page at a time. */
export function usePieces() {
  const [rows, setRows] = useState<PieceRow[]>([])
  const [next, setNext] = useState<Cursor | null>(null)
  const [error, setError] = useState<AppError>()
  const [loading, setLoading] = useState(true)
  const asking = useRef(false)

  const ask = useCallback(async (after: Cursor | undefined) => {
    if (asking.current) return
    asking.current = true
    setLoading(true)
    setError(undefined)
    try {
      const page = await call(piecesApi.list, after ? { after } : {})
      setRows((before) => (after ? [...before, ...page.pieces] : page.pieces))
      setNext(page.next)
    } catch (failure) {
      setError(asAppError(failure))
    } finally {
      asking.current = false
      setLoading(false)
    }
  }, [])

  useEffect(() => {
    void ask(undefined)
  }, [ask])

  const more = () => {
    if (next) void ask(next)
  }
  return { rows, error, loading, more, reload: () => void ask(undefined) }
}
