import { AppError } from '../../core/kit/errors'
import { MAX_PHOTO_BYTES, MIN_PART_BYTES, ORPHAN_LIFE } from '../../core/photos/photo'
import { keyedHash } from './crypto'
import { below, collection } from './database'
import { deleteFiles, readFile, storeFile } from './storage'

/** A piece of a photo that is too large for one request; it waits in storage for the others. */
interface PhotoPart {
  _id: string
  upload: string
  fileId: string
  from: number
  to: number
  of: number
  at: number
}
const parts = collection<PhotoPart>('photoParts')

const AT_ONCE = 50

/** Which bytes of how many a request carries, as `Content-Range` says it; `to` included. */
export interface Range {
  from: number
  to: number
  of: number
}

const RANGE = /^bytes (\d{1,9})-(\d{1,9})\/(\d{1,9})$/
const BROKEN = '照片没传完整，请再试一次'

/** Reads `Content-Range`; nothing = the whole photo came at once. */
export function rangeIn(words: string, length: number): Range | undefined {
  if (words === '') return undefined
  const [from = -1, to = -1, of = 0] = (RANGE.exec(words) ?? []).slice(1).map(Number)
  const fits = from >= 0 && to < of && to - from + 1 === length
  if (!fits) throw new AppError('BadInput', BROKEN)
  if (of > MAX_PHOTO_BYTES) throw new AppError('BadInput', '这张照片太大了，要小于 10 MB')
  if (length < MIN_PART_BYTES && to + 1 < of) throw new AppError('BadInput', BROKEN)
  return { from, to, of }
}

/** Keeps a part, and gives the whole photo once its last byte has come; sent twice it counts once. */
export async function keepPart(
  upload: string,
  range: Range,
  bytes: Buffer,
  now: number,
): Promise<Buffer | undefined> {
  const _id = keyedHash('photo-part', upload, String(range.from))
  const fileId = await storeFile(`incoming/${_id}.part`, bytes)
  await parts.put({ _id, upload, fileId, ...range, at: now })
  const all = await parts.find({ upload, of: range.of }, { order: [{ by: 'from' }] })
  let reached = 0
  for (const part of all) {
    if (part.from !== reached) return undefined
    reached = part.to + 1
  }
  if (reached < range.of) return undefined
  return Buffer.concat(await Promise.all(all.map((part) => readFile(part.fileId))))
}

async function drop(gone: readonly PhotoPart[]): Promise<void> {
  await deleteFiles(gone.map(({ fileId }) => fileId))
  for (const { _id } of gone) await parts.removeWhere({ _id })
}

/** The photo stands, or was refused: its parts have served. */
export const dropParts = async (upload: string): Promise<void> => drop(await parts.find({ upload }))

/** Parts whose others never came. */
export const sweepParts = async (now: number): Promise<void> =>
  drop(await parts.find({ at: below(now - ORPHAN_LIFE) }, { limit: AT_ONCE }))
