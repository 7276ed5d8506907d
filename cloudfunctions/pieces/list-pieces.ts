import type { Output, Parsed } from '../../core/kit/contract'
import { type Cursor, PAGE_SIZE } from '../../core/kit/page'
import { editionId } from '../../core/kit/readership'
import type { piecesApi } from '../../core/pieces/api'
import type { Piece, PieceEdition } from '../../core/pieces/piece'
import type { PieceRow } from '../../core/pieces/views'
import { below, oneOf, type Where } from '../kit/database'
import { peopleOf } from '../kit/readership'
import { pieceEditions, pieces } from '../kit/records'
import { fileLinks } from '../kit/storage'
import { photosIn } from './edition-views'
import { readership } from './records'

const ORDER = [
  { by: 'publishedAt', down: true },
  { by: '_id', down: true },
]
const LEAD = 46

/** Rows with the last seen moment first, then older ones: two reads that each follow the index. */
async function pageOf(where: Where, after: Cursor | undefined, want: number): Promise<Piece[]> {
  const tied = after
    ? await pieces.find(
        { ...where, publishedAt: after.at, _id: below(after.id) },
        { order: ORDER, limit: want },
      )
    : []
  if (tied.length >= want) return tied
  const older = after ? { ...where, publishedAt: below(after.at) } : where
  return [...tied, ...(await pieces.find(older, { order: ORDER, limit: want - tied.length }))]
}

/** The first words a reader sees under the title. */
function leadOf({ blocks }: PieceEdition): string {
  const first = blocks.find((block) => block.kind === 'text') ?? blocks[0]
  const words = first && first.kind !== 'photos' ? first.words.replaceAll('\n', '') : ''
  return words.length > LEAD ? `${words.slice(0, LEAD)}…` : words
}

/** What is shown comes from the frozen edition, never from a draft somebody is changing. */
async function rowsOf(page: readonly Piece[]): Promise<PieceRow[]> {
  if (page.length === 0) return []
  const ids = page.map(({ _id, edition }) => editionId(_id, edition))
  const [frozen, people] = await Promise.all([
    pieceEditions.find({ _id: oneOf(ids) }),
    peopleOf(
      readership,
      page.map(({ _id }) => _id),
    ),
  ])
  const covers = await fileLinks(frozen.flatMap((one) => photosIn(one)[0]?.thumbId ?? []))
  const byId = new Map(frozen.map((edition) => [edition.pieceId, edition]))
  return page.flatMap((piece) => {
    const edition = byId.get(piece._id)
    if (!edition) return []
    const { kind, title, community, categoryId } = edition
    return {
      ...{ pieceId: piece._id, kind, title, community, categoryId, lead: leadOf(edition) },
      cover: covers.get(photosIn(edition)[0]?.thumbId ?? '') ?? null,
      publishedAt: piece.publishedAt ?? edition.at,
      corrected: edition.edition > 1,
      people: people.get(piece._id) ?? 0,
    }
  })
}

/** Published pieces, newest first (P). */
export async function listPieces({
  communityId,
  limit = PAGE_SIZE,
  after,
}: Parsed<typeof piecesApi.list>): Promise<Output<typeof piecesApi.list>> {
  const size = Math.max(1, limit)
  const where = { listed: true, ...(communityId ? { communityId } : {}) }
  const found = await pageOf(where, after, size + 1)
  const page = found.slice(0, size)
  const last = page.at(-1)
  const more = found.length > size && last
  return {
    pieces: await rowsOf(page),
    next: more ? { at: last.publishedAt ?? 0, id: last._id } : null,
  }
}
