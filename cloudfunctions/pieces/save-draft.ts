import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { piecesApi } from '../../core/pieces/api'
import { type Draft, photosOf } from '../../core/pieces/draft'
import type { Change } from '../kit/service'
import { changePiece, mustBe, touchedBy } from './change-piece'
import { photosOfCase } from './photos-of-case'

/** Only photos somebody gave for this case may be printed with it. */
async function mustBeOfCase(caseId: string, draft: Draft): Promise<void> {
  const wanted = photosOf(draft)
  if (wanted.length === 0) return
  const own = new Set((await photosOfCase(caseId)).map(({ photoId }) => photoId))
  if (wanted.every(({ photoId }) => own.has(photoId))) return
  const sentence = '有一张照片不是这件事的，重新选'
  throw new AppError('BadInput', sentence, { blocks: sentence })
}

/** Saves the draft. What is published stays as it was; what was handed in is taken back. */
export const saveDraft = (
  { pieceId, version, draft }: Parsed<typeof piecesApi.save>,
  change: Change,
): Promise<Output<typeof piecesApi.save>> =>
  changePiece(pieceId, change, async (piece) => {
    mustBe(piece, version)
    await mustBeOfCase(piece.caseId, draft)
    return { ...touchedBy(piece, change.caller.personId), draft }
  })
