import { createHash } from 'node:crypto'
import { THUMB_SIDE } from '../../core/photos/photo'
import { type Box, pixelsOf } from '../../core/pieces/masking'

/** What is published of a photo: new pixels, with nothing of the original under the boxes. */
export interface Burnt {
  full: Buffer
  thumb: Buffer
  width: number
  height: number
  sha256: string
}

const INK = '#17211c'

/**
 * Burns boxes into the pixels of a photo and encodes it anew, without metadata. The thumbnail is
 * made from what came out, so it shows no more than the picture.
 */
export async function burn(original: Buffer, boxes: readonly Box[]): Promise<Burnt> {
  const { default: sharp } = await import('sharp')
  const { width = 0, height = 0 } = await sharp(original).metadata()
  const covers = boxes.flatMap((box) => {
    const pixels = pixelsOf(box, { width, height })
    if (!pixels) return []
    const { left, top } = pixels
    const cover = { width: pixels.width, height: pixels.height, channels: 3, background: INK }
    return [{ input: { create: cover as never }, left, top }]
  })
  const full = await sharp(original).composite(covers).jpeg({ quality: 82 }).toBuffer()
  const thumb = await sharp(full)
    .resize(THUMB_SIDE, THUMB_SIDE, { fit: 'cover' })
    .jpeg({ quality: 72 })
    .toBuffer()
  const sha256 = createHash('sha256').update(full).digest('hex')
  return { full, thumb, width, height, sha256 }
}
