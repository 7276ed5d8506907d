import type { FrozenBlock, PieceEdition } from '../../core/pieces/piece'
import type { PublicBlock, PublicPhoto } from '../../core/pieces/views'
import { fileLinks } from '../kit/storage'

type Photos = Extract<FrozenBlock, { kind: 'photos' }>['photos']

export const photosIn = ({ blocks }: Pick<PieceEdition, 'blocks'>): Photos =>
  blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []))

function photoView(photo: Photos[number], links: ReadonlyMap<string, string>): PublicPhoto {
  const { fileId, thumbId, width, height, takenAt, place, caption } = photo
  const url = links.get(fileId) ?? ''
  return { url, thumbUrl: links.get(thumbId) ?? url, width, height, takenAt, place, caption }
}

/** The paragraphs of an edition with links to its own copies of the photos. */
export async function blockViews(edition: PieceEdition): Promise<PublicBlock[]> {
  const files = photosIn(edition).flatMap(({ fileId, thumbId }) => [fileId, thumbId])
  const links = await fileLinks(files)
  return edition.blocks.map((block) =>
    block.kind === 'photos'
      ? { kind: 'photos', photos: block.photos.map((photo) => photoView(photo, links)) }
      : block,
  )
}
