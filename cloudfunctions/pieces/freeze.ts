import { editionId } from '../../core/kit/readership'
import type { Block } from '../../core/pieces/draft'
import type { FrozenBlock, FrozenPhoto, Piece, PieceEdition } from '../../core/pieces/piece'
import type { Change } from '../kit/service'
import type { Situation } from './situation'

function frozenPhotos(
  { photos }: Extract<Block, { kind: 'photos' }>,
  { masked }: Situation,
): FrozenPhoto[] {
  return photos.flatMap(({ photoId, takenAt, place, caption }) => {
    const copy = masked.get(photoId)
    // The gate has refused both; without a copy there is no picture, never the original.
    if (!copy || takenAt === undefined) return []
    const { fileId, thumbId, width, height } = copy
    return { fileId, thumbId, width, height, takenAt, place, caption }
  })
}

function frozenBlock(block: Block, situation: Situation): FrozenBlock {
  if (block.kind === 'photos') return { kind: 'photos', photos: frozenPhotos(block, situation) }
  if (block.kind === 'text' || block.kind === 'claim')
    return { kind: block.kind, words: block.words }
  const asked = situation.asked.find(({ _id }) => _id === block.referralId)
  return {
    kind: block.kind,
    words: block.words,
    party: asked?.party.name ?? '',
    at: asked?.reply?.at ?? asked?.noReply?.at ?? 0,
    byPhone: asked?.reply?.told !== undefined,
  }
}

/** The next edition: everything readers will see, copied out of what may still change. */
export function frozen(
  piece: Piece,
  situation: Situation,
  { caller, now }: Pick<Change, 'caller' | 'now'>,
): PieceEdition {
  const { draft, community, categoryId } = piece
  const edition = piece.edition + 1
  return {
    _id: editionId(piece._id, edition),
    ...{ pieceId: piece._id, caseId: piece.caseId, edition, community, categoryId },
    ...{ kind: draft.kind, title: draft.title, hash: situation.hash, at: now },
    blocks: draft.blocks.map((block) => frozenBlock(block, situation)),
    correction: piece.edition === 0 ? '' : draft.correction,
    writtenBy: piece.writers,
    approvedBy: caller.personId,
  }
}
