import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { piecesApi } from '../../core/pieces/api'
import { wholeText } from '../../core/pieces/draft'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { changePiece, mustBe } from './change-piece'
import { pieceOf } from './records'

/** Hands the draft as it stands to somebody else; the platform checks its words meanwhile (T9). */
export async function submitPiece(
  { pieceId, version }: Parsed<typeof piecesApi.submit>,
  change: Change,
): Promise<Output<typeof piecesApi.submit>> {
  const { caller, now, once } = change
  const words = wholeText((await pieceOf(pieceId)).draft)
  const safety = once.earlier ? 'review' : await checkText(words, caller.openid)
  return changePiece(pieceId, change, (piece) => {
    // The words that were checked are the words handed in: a save in between is another version.
    mustBe(piece, version)
    const { returned: _, ...rest } = piece
    return { ...rest, submitted: { by: caller.personId, at: now, safety } }
  })
}

/** Gives it back with what to change. */
export const sendBack = (
  { pieceId, version, words }: Parsed<typeof piecesApi.sendBack>,
  change: Change,
): Promise<Output<typeof piecesApi.sendBack>> =>
  changePiece(pieceId, change, (piece) => {
    mustBe(piece, version)
    const { submitted, ...rest } = piece
    if (!submitted) throw new AppError('Conflict', '这篇没有在等审，刷新看看')
    return { ...rest, returned: { by: change.caller.personId, at: change.now, words } }
  })
