import type { Output, Parsed } from '../../core/kit/contract'
import type { piecesApi } from '../../core/pieces/api'
import { countReader, tellOfNews } from '../kit/reading'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { publishedOf, readership } from './records'

const reading = (pieceId: string) => ({
  kept: readership,
  subject: pieceId,
  isOut: (tx: Tx) => publishedOf(pieceId, tx),
})

/** Counts somebody who opened it, once however often they look. */
export const readPiece = (
  { pieceId, device }: Parsed<typeof piecesApi.read>,
  by: Change,
): Promise<Output<typeof piecesApi.read>> => countReader(reading(pieceId), device, by)

/** Tells them of a correction or withdrawal, because they asked for it. */
export const tellReader = (
  { pieceId }: Parsed<typeof piecesApi.tellMe>,
  by: Change,
): Promise<Output<typeof piecesApi.tellMe>> => tellOfNews(reading(pieceId), by)
