import type { Output, Parsed } from '../../core/kit/contract'
import type { piecesApi } from '../../core/pieces/api'
import { limitReading, peopleOf, rememberReader, rememberToTell } from '../kit/readership'
import type { Change } from '../kit/service'
import { publishedOf, readership } from './records'

/** Counts somebody who opened it; a refresh counts nothing. */
export async function readPiece(
  { pieceId, device }: Parsed<typeof piecesApi.read>,
  by: Change,
): Promise<Output<typeof piecesApi.read>> {
  await limitReading(by)
  const { caller, now, once } = by
  await once(async (tx) => {
    await publishedOf(pieceId, tx)
    const { _id } = await rememberReader(tx, readership, pieceId, { caller, device, now })
    return { readerId: _id }
  })
  return { people: (await peopleOf(readership, [pieceId])).get(pieceId) ?? 0 }
}

/** Keeps, sealed, whom to tell of a correction: only for who asked for it (P3). */
export async function tellReader(
  { pieceId }: Parsed<typeof piecesApi.tellMe>,
  { caller, now, once }: Change,
): Promise<Output<typeof piecesApi.tellMe>> {
  await once(async (tx) => {
    await publishedOf(pieceId, tx)
    const { _id } = await rememberToTell(tx, readership, pieceId, { caller, now })
    return { readerId: _id }
  })
  return { done: true }
}
