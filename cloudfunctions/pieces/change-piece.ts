import { AppError } from '../../core/kit/errors'
import type { DeskPiece } from '../../core/pieces/desk-views'
import type { Piece } from '../../core/pieces/piece'
import { pieces } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { deskView } from './desk-view'
import { pieceOf } from './records'

type Work = (piece: Piece, tx: Tx) => Piece | Promise<Piece>

/** One change of a piece in one transaction, answered with how it stands afterwards. */
export async function changePiece(
  pieceId: string,
  { caller, now, once }: Change,
  work: Work,
): Promise<DeskPiece> {
  await once(async (tx) => {
    const piece = await pieceOf(pieceId, tx)
    const changed = await work(piece, tx)
    // The whole record: an update would merge nested fields instead of replacing them.
    await tx.put(pieces, { ...changed, version: piece.version + 1, changedAt: now })
    return { pieceId }
  })
  return deskView(pieceId, { caller, now })
}

/** What somebody decided about has to be what stands there now. */
export function mustBe(piece: Piece, version: number): void {
  if (piece.version === version) return
  throw new AppError('Conflict', '刚才有人改过这篇，刷新看看再做')
}

/** With new words or pixels of this person in it, which somebody else has to look at. */
export function touchedBy(piece: Piece, personId: string): Piece {
  const { submitted: _, ...rest } = piece
  return { ...rest, writers: [...new Set([...piece.writers, personId])] }
}
