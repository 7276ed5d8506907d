import { createHash } from 'node:crypto'
import { AppError } from '../../core/kit/errors'
import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, PHOTO_SIDE, THUMB_SIDE } from '../../core/photos/photo'

/** What we keep of a photo: fresh pixels, no byte of what came with them. */
export interface CleanPhoto {
  full: Buffer
  thumb: Buffer
  width: number
  height: number
  sha256: string
}

const refuse = (message: string) => new AppError('BadInput', message, { photo: message })

const startsWith = (bytes: Buffer, hex: string, at = 0) =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex

/** Told by its first bytes, never by its name: JPEG, PNG, GIF or WebP. */
function isKnownImage(bytes: Buffer): boolean {
  return (
    startsWith(bytes, 'ffd8ff') ||
    startsWith(bytes, '89504e470d0a1a0a') ||
    startsWith(bytes, '47494638') ||
    (startsWith(bytes, '52494646') && startsWith(bytes, '57454250', 8))
  )
}

/** sharp is loaded only where a photo comes in; it is a native package outside the bundle. */
async function decoder() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  return sharp
}

type Sharp = Awaited<ReturnType<typeof decoder>>

async function pixelsOf(sharp: Sharp, bytes: Buffer): Promise<number> {
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return width * height
  } catch {
    throw refuse('这张照片打不开，换一张试试')
  }
}

async function shrink(sharp: Sharp, bytes: Buffer) {
  const options = {
    limitInputPixels: MAX_PHOTO_PIXELS,
    failOn: 'error',
    sequentialRead: true,
  } as const
  try {
    return await sharp(bytes, { ...options, animated: false })
      .rotate()
      .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw refuse('这张照片打不开，换一张试试')
  }
}

/**
 * Sniffs, bounds and re-encodes a photo (MISSION S2): at most 10 MB and 50 megapixels, first frame,
 * upright, longest side 1600 px, JPEG without metadata; with a thumbnail of 300 px.
 * Fails with `BadInput` and a sentence that names what is wrong.
 */
export async function reEncode(bytes: Buffer): Promise<CleanPhoto> {
  if (bytes.length > MAX_PHOTO_BYTES) throw refuse('这张照片太大了，要小于 10 MB')
  if (!isKnownImage(bytes)) throw refuse('这个文件不是照片，换一张试试')
  const sharp = await decoder()
  const pixels = await pixelsOf(sharp, bytes)
  if (pixels > MAX_PHOTO_PIXELS) throw refuse('这张照片的尺寸太大了，要小于 5000 万像素')
  const { data, info } = await shrink(sharp, bytes)
  const thumb = await sharp(data)
    .resize(THUMB_SIDE, THUMB_SIDE, { fit: 'cover' })
    .jpeg({ quality: 72 })
    .toBuffer()
  const sha256 = createHash('sha256').update(data).digest('hex')
  return { full: data, thumb, width: info.width, height: info.height, sha256 }
}
