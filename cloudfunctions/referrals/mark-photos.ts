import { AppError } from '../../core/kit/errors'
import type { Photo } from '../../core/photos/photo'
import type { Party } from '../../core/referrals/party'
import type { MarkedPhoto } from '../../core/referrals/referral'
import type { Tip } from '../../core/tips/tip'
import { newId } from '../kit/crypto'
import { oneOf } from '../kit/database'
import { photos } from '../kit/records'
import { readFile, storeFile } from '../kit/storage'
import { watermark } from './watermark'

type TipPhoto = Tip['photos'][number]

function refuse(sentence: string): never {
  throw new AppError('BadInput', sentence, { photoIds: sentence })
}

async function marked(photo: Photo, { takenAt }: TipPhoto, words: string): Promise<MarkedPhoto> {
  const bytes = await watermark(await readFile(photo.fileId), words)
  const photoId = newId('rp')
  const fileId = await storeFile(`referrals/${photoId}.jpg`, bytes)
  const { width, height } = photo
  return { photoId, fileId, width, height, ...(takenAt === undefined ? {} : { takenAt }) }
}

/** Copies of photos of the case's own tips, each marked with the party's name and the number. */
export async function markPhotos(
  photoIds: readonly string[],
  members: readonly Tip[],
  to: { party: Party; number: string },
): Promise<MarkedPhoto[]> {
  if (photoIds.length === 0) return []
  const own = new Map(members.flatMap((tip) => tip.photos.map((one) => [one.photoId, one])))
  const found = await photos.find({ _id: oneOf(photoIds) })
  const words = `仅供${to.party.name}办理 ${to.number}`
  const copies: MarkedPhoto[] = []
  for (const photoId of photoIds) {
    const [told, photo] = [own.get(photoId), found.find(({ _id }) => _id === photoId)]
    if (!told || !photo) refuse('有一张照片不是这件事的，重新选')
    if (photo.safety === 'risky') refuse('有一张照片没通过平台检查，先不放')
    copies.push(await marked(photo, told, words))
  }
  return copies
}
