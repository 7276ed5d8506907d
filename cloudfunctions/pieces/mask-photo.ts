import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { piecesApi } from '../../core/pieces/api'
import { type Masked, maskedId } from '../../core/pieces/piece'
import { newId } from '../kit/crypto'
import { photos } from '../kit/records'
import type { Change } from '../kit/service'
import { deleteFiles, readFile, storeFile } from '../kit/storage'
import type { Tx } from '../kit/transaction'
import { burn } from './burn'
import { changePiece, mustBe, touchedBy } from './change-piece'
import { deskView } from './desk-view'
import { photosOfCase } from './photos-of-case'
import { masks, pieceOf } from './records'

type Look = Parsed<typeof piecesApi.mask>

async function originalOf({ pieceId, photoId }: Look) {
  const piece = await pieceOf(pieceId)
  const own = await photosOfCase(piece.caseId)
  const photo = own.some((one) => one.photoId === photoId) ? await photos.get(photoId) : undefined
  if (!photo) throw new AppError('BadInput', '这张照片不是这件事的，重新选')
  if (photo.safety === 'risky') throw new AppError('Blocked', '这张照片没通过平台检查，不能用')
  return readFile(photo.fileId)
}

async function store(look: Look, by: Change): Promise<Masked> {
  const { pieceId, photoId, boxes } = look
  const burnt = await burn(await originalOf(look), boxes)
  const name = newId('pp')
  const fileId = await storeFile(`pieces/${name}.jpg`, burnt.full)
  const thumbId = await storeFile(`pieces/${name}-s.jpg`, burnt.thumb)
  const { width, height, sha256 } = burnt
  const who = { by: by.caller.personId, byName: by.caller.name, at: by.now }
  const _id = maskedId(pieceId, photoId)
  const file = { fileId, thumbId, width, height, sha256 }
  return { _id, pieceId, photoId, boxes, ...file, ...who, printed: false }
}

/** What an editor looked at is looked at: a photo the platform could not check passes with it. */
async function passPhoto(tx: Tx, photoId: string): Promise<void> {
  const photo = await tx.get(photos, photoId)
  if (photo?.safety === 'review') await tx.update(photos, photoId, { safety: 'pass' })
}

const filesOf = ({ fileId, thumbId }: Masked) => [fileId, thumbId]

/**
 * An editor looked a photo over: the boxes are burnt into a copy of it, and that copy alone is ever
 * published. Without boxes there was nothing to black out, which is a decision too (P1).
 */
export async function maskPhoto(look: Look, by: Change): Promise<Output<typeof piecesApi.mask>> {
  if (by.once.earlier) return deskView(look.pieceId, by)
  const made = await store(look, by)
  let former: Masked | undefined
  let kept = false
  try {
    const view = await changePiece(look.pieceId, by, async (piece, tx) => {
      mustBe(piece, look.version)
      former = await tx.get(masks, made._id)
      await tx.put(masks, made)
      await passPhoto(tx, look.photoId)
      return touchedBy(piece, by.caller.personId)
    })
    kept = (await masks.get(made._id))?.fileId === made.fileId
    return view
  } finally {
    // Refused, or another was quicker: this copy belongs to nothing. An edition keeps its own.
    if (!kept) await deleteFiles(filesOf(made))
    else if (former && !former.printed) await deleteFiles(filesOf(former))
  }
}
