import type { Output, Parsed } from '../../core/kit/contract'
import { editionId } from '../../core/kit/readership'
import type { piecesApi } from '../../core/pieces/api'
import type { PieceView } from '../../core/pieces/views'
import { peopleOf } from '../kit/readership'
import { pieceEditions, settings } from '../kit/records'
import { correctionsOf } from './corrections'
import { blockViews } from './edition-views'
import { publishedOf, readership } from './records'

/** A piece for anybody: its last edition. What was withdrawn is not handed out, only why (P3). */
export async function pieceView(pieceId: string): Promise<PieceView> {
  const piece = await publishedOf(pieceId)
  const edition = await pieceEditions.get(editionId(pieceId, piece.edition))
  if (!edition) throw new Error(`edition ${piece.edition} of ${pieceId} is missing`)
  const { withdrawn } = piece
  const [blocks, people, corrections, newsroom] = await Promise.all([
    withdrawn ? null : blockViews(edition),
    peopleOf(readership, [pieceId]),
    correctionsOf(pieceId),
    settings.get('newsroom'),
  ])
  const { kind, title, community, categoryId } = edition
  return {
    ...{ pieceId, kind, title, community, categoryId, blocks, corrections },
    number: piece.number,
    edition: piece.edition,
    firstAt: piece.firstAt ?? edition.at,
    publishedAt: edition.at,
    people: people.get(pieceId) ?? 0,
    newsroom: { name: newsroom?.name ?? '', phone: newsroom?.phone ?? '' },
    withdrawn: withdrawn ? { at: withdrawn.at, words: withdrawn.words } : null,
  }
}

export const openPiece = ({
  pieceId,
}: Parsed<typeof piecesApi.open>): Promise<Output<typeof piecesApi.open>> => pieceView(pieceId)
