import type { PieceView } from '../../core/pieces/views'
import { pieceEditions } from '../kit/records'

/** The public 更正 lines of a piece, the newest first. */
export async function correctionsOf(pieceId: string): Promise<PieceView['corrections']> {
  const all = await pieceEditions.find(
    { pieceId },
    { order: [{ by: 'edition', down: true }], limit: 20, fields: ['edition', 'at', 'correction'] },
  )
  return all
    .filter(({ correction }) => correction !== '')
    .map(({ edition, at, correction }) => ({ edition, at, words: correction }))
}
