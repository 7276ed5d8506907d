import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { photosApi } from '../../core/photos/api'
import type { AcceptedPhoto, Photo } from '../../core/photos/photo'
import { newId } from '../kit/crypto'
import { ownerOf } from '../kit/own-tip'
import { reEncode } from '../kit/re-encode'
import { photos } from '../kit/records'
import { startImageCheck } from '../kit/safety'
import type { Change } from '../kit/service'
import { deleteFiles, fileLinks, readFile, storeFile } from '../kit/storage'

const INCOMING = /^cloud:\/\/[^/]+\/incoming\/[A-Za-z0-9_-]{1,80}\.[a-z]{3,4}$/

/** Takes a file a mini program uploaded under `incoming/`; the original goes in every case. */
export async function acceptPhoto(
  { fileId }: Parsed<typeof photosApi.accept>,
  by: Change,
): Promise<Output<typeof photosApi.accept>> {
  if (!INCOMING.test(fileId)) {
    throw new AppError('BadInput', '照片没传上来，点这重传', { fileId: '照片没传上来，点这重传' })
  }
  if (by.once.earlier) return accepted(by.once.earlier as Effect)
  const bytes = await readFile(fileId)
  try {
    return await acceptBytes(bytes, by)
  } finally {
    await deleteFiles([fileId])
  }
}

interface Effect {
  photoId: string
}

/**
 * The one way in for pictures (MISSION S2): re-encodes, stores under names of ours, starts the
 * image check and remembers whose it is.
 */
export async function acceptBytes(
  bytes: Buffer,
  { caller, now, once }: Change,
): Promise<AcceptedPhoto> {
  if (once.earlier) return accepted(once.earlier as Effect)
  const clean = await reEncode(bytes)
  const photoId = newId('ph')
  const [fileId, thumbId] = await Promise.all([
    storeFile(`photos/${photoId}.jpg`, clean.full),
    storeFile(`photos/${photoId}-s.jpg`, clean.thumb),
  ])
  const links = await fileLinks([fileId, thumbId])
  const traceId = await startImageCheck(links.get(fileId) ?? '', caller.openid)
  const photo: Photo = {
    _id: photoId,
    owner: ownerOf(caller),
    fileId,
    thumbId,
    width: clean.width,
    height: clean.height,
    bytes: clean.full.length,
    sha256: clean.sha256,
    safety: traceId ? 'pending' : 'review',
    ...(traceId ? { traceId } : {}),
    createdAt: now,
  }
  const effect = await once<Effect>(async (tx) => {
    await tx.add(photos, photo)
    return { photoId }
  })
  if (effect.photoId === photoId) return shown(photo, links)
  await deleteFiles([fileId, thumbId])
  return accepted(effect)
}

async function accepted({ photoId }: Effect): Promise<AcceptedPhoto> {
  const photo = await photos.get(photoId)
  if (!photo) throw new AppError('NotFound', '这张照片已经删了，再拍一张')
  return shown(photo, await fileLinks([photo.fileId, photo.thumbId]))
}

const shown = (photo: Photo, links: Map<string, string>): AcceptedPhoto => ({
  photoId: photo._id,
  width: photo.width,
  height: photo.height,
  bytes: photo.bytes,
  url: links.get(photo.fileId) ?? '',
  thumbUrl: links.get(photo.thumbId) ?? '',
})
