import { AppError } from '@core/kit/errors'
import { piecesApi } from '@core/pieces/api'
import type { PieceView } from '@core/pieces/views'
import { call } from '@src/cloud/call'
import { type Called, useCall } from '@src/cloud/use-call'
import { deviceWord } from '@src/device'
import { useEffect, useState } from 'react'

export interface Opened extends Pick<Called<PieceView>, 'error' | 'reload'> {
  its: PieceView | undefined
  /** Everybody who opened it, oneself included. */
  people: number
}

/** Says once that somebody is here; without an answer the page stays as it is and counts later. */
function useReading(its: PieceView | undefined): number {
  const [people, setPeople] = useState(0)
  const pieceId = its?.pieceId
  useEffect(() => {
    if (!pieceId) return
    call(piecesApi.read, { pieceId, device: deviceWord() }).then(
      (counted) => setPeople(counted.people),
      (failure: unknown) => {
        if (!(failure instanceof AppError)) throw failure
      },
    )
  }, [pieceId])
  return Math.max(people, its?.people ?? 0)
}

/** One published piece. */
export function usePiece(pieceId: string): Opened {
  const { data, error, reload } = useCall(piecesApi.open, { pieceId })
  return { its: data, error, reload, people: useReading(data) }
}
