import { AppError } from '../../core/kit/errors'
import type { Reader, Recall } from '../../core/kit/readership'
import { type Masked, maskedId, type Piece } from '../../core/pieces/piece'
import { collection } from '../kit/database'
import { pieces } from '../kit/records'
import type { Tx } from '../kit/transaction'

export const masks = collection<Masked>('pieceMasks')
const readers = collection<Reader>('pieceReaders')
export const recalls = collection<Recall>('pieceRecalls')

/** Who opened which piece, and what they have to hear of. */
export const readership = { readers, recalls }

const unknown = () => new AppError('NotFound', '没找到这篇报道，可能已经撤下')

/** The piece, in a transaction or outside; fails with `NotFound`. */
export async function pieceOf(pieceId: string, tx?: Tx): Promise<Piece> {
  const found = tx ? await tx.get(pieces, pieceId) : await pieces.get(pieceId)
  if (!found) throw unknown()
  return found
}

/** One that readers may open: published at least once. */
export async function publishedOf(pieceId: string, tx?: Tx): Promise<Piece> {
  const found = await pieceOf(pieceId, tx)
  if (found.edition === 0) throw unknown()
  return found
}

/** What an editor did to these photos, by photo; inside a transaction read one by one. */
export async function masksOf(
  pieceId: string,
  photoIds: readonly string[],
  tx?: Tx,
): Promise<Map<string, Masked>> {
  if (!tx) {
    const found = await masks.find({ pieceId })
    return new Map(found.map((one) => [one.photoId, one]))
  }
  const byPhoto = new Map<string, Masked>()
  for (const photoId of new Set(photoIds)) {
    const one = await tx.get(masks, maskedId(pieceId, photoId))
    if (one) byPhoto.set(photoId, one)
  }
  return byPhoto
}
