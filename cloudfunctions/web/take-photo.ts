import { createHash } from 'node:crypto'
import { AppError, type Reply, SENTENCES } from '../../core/kit/errors'
import { MAX_PHOTO_BYTES } from '../../core/photos/photo'
import { type Caller, senderOf } from '../kit/caller'
import { failure } from '../kit/door'
import { onceFor } from '../kit/requests'
import { acceptBytes } from '../photos/accept-photo'
import { bodyBytes, type HttpEvent, header } from './http'

/** `POST /api/photos`: the picture itself is the body. Same way in as a mini program's upload. */
export async function takePhoto(
  event: HttpEvent,
  caller: Caller,
  now: number,
): Promise<Reply<unknown>> {
  try {
    if (senderOf(caller) === '') throw new AppError('Unauthenticated', SENTENCES.Unauthenticated)
    const bytes = bodyBytes(event)
    if (bytes.length > MAX_PHOTO_BYTES)
      throw new AppError('BadInput', '这张照片太大了，要小于 10 MB')
    const key = header(event, 'idempotency-key')
    if (!key) throw new AppError('BadInput', '这一步要带上编号，请更新到新版再试')
    const what = createHash('sha256').update(bytes).digest('base64url')
    const once = await onceFor(senderOf(caller), 'photos.accept', key, what, now)
    return { ok: true, value: await acceptBytes(bytes, { caller, now, once }) }
  } catch (error) {
    return failure(error, 'photos')
  }
}
