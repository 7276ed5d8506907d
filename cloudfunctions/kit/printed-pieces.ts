import { editionId } from '../../core/kit/readership'
import type { PrintedPiece } from '../../core/tips/views'
import { above, oneOf } from './database'
import { pieceEditions, pieces } from './records'

/** Pieces about a case that anybody may read, the newest first: title as published, never a draft. */
export async function piecesOfCase(caseId: string): Promise<PrintedPiece[]> {
  const order = [{ by: 'changedAt', down: true }]
  const found = await pieces.find({ caseId, edition: above(0) }, { order, limit: 5 })
  if (found.length === 0) return []
  const ids = found.map(({ _id, edition }) => editionId(_id, edition))
  const frozen = await pieceEditions.find({ _id: oneOf(ids) }, { fields: ['pieceId', 'title'] })
  const titles = new Map(frozen.map(({ pieceId, title }) => [pieceId, title]))
  return found.map(({ _id, publishedAt, edition, withdrawn }) => ({
    pieceId: _id,
    title: titles.get(_id) ?? '',
    at: publishedAt ?? 0,
    corrected: edition > 1,
    withdrawn: withdrawn !== undefined,
  }))
}
