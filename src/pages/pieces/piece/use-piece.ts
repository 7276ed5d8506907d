import { piecesApi } from '@core/pieces/api'
import type { PieceView } from '@core/pieces/views'
import { call } from '@src/cloud/call'
import { type Called, useCall } from '@src/cloud/use-call'
import { useReading } from '@src/cloud/use-reading'

export interface Opened extends Pick<Called<PieceView>, 'error' | 'reload'> {
  its: PieceView | undefined
  /** Everybody who opened it, oneself included. */
  people: number
}

/** One published piece. */
export function usePiece(pieceId: string): Opened {
  const { data, error, reload } = useCall(piecesApi.open, { pieceId })
  const people = useReading({
    id: data?.pieceId,
    people: data?.people,
    read: (id, device) => call(piecesApi.read, { pieceId: id, device }),
  })
  return { its: data, error, reload, people }
}
