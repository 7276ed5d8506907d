import { createHash } from 'node:crypto'
import { AppError, type Reply, SENTENCES } from '../../core/kit/errors'
import { type AcceptedPhoto, MAX_PHOTO_BYTES } from '../../core/photos/photo'
import { type Caller, senderOf } from '../kit/caller'
import { failure } from '../kit/door'
import { dropParts, keepPart, type Range, rangeIn } from '../kit/photo-parts'
import { onceFor } from '../kit/requests'
import { acceptBytes } from '../photos/accept-photo'
import { bodyBytes, type HttpEvent, header } from './http'

/** What came of a request: the photo, or how much of it is here so far. */
type Taken = AcceptedPhoto | { received: number }

async function wholePhoto(bytes: Buffer, key: string, by: Sender): Promise<AcceptedPhoto> {
  const what = createHash('sha256').update(bytes).digest('base64url')
  const once = await onceFor(by.sender, 'photos.accept', key, what, by.now)
  return acceptBytes(bytes, { ...by, once })
}

async function partOfPhoto(bytes: Buffer, range: Range, key: string, by: Sender): Promise<Taken> {
  const once = await onceFor(by.sender, 'photos.accept', key, { of: range.of }, by.now)
  if (once.earlier) return acceptBytes(bytes, { ...by, once })
  const upload = once.id
  const whole = await keepPart(upload, range, bytes, by.now)
  if (!whole) return { received: range.to + 1 }
  try {
    return await acceptBytes(whole, { ...by, once })
  } finally {
    await dropParts(upload)
  }
}

interface Sender {
  caller: Caller
  sender: string
  now: number
}

/**
 * `POST /api/photos`: the picture itself is the body, the same way in as a mini program's upload.
 * One above 4 MB comes in parts under one `Idempotency-Key`, each saying where it belongs by
 * `Content-Range` (decision 0009).
 */
export async function takePhoto(
  event: HttpEvent,
  caller: Caller,
  now: number,
): Promise<Reply<unknown>> {
  try {
    const sender = senderOf(caller)
    if (sender === '') throw new AppError('Unauthenticated', SENTENCES.Unauthenticated)
    const bytes = bodyBytes(event)
    if (bytes.length > MAX_PHOTO_BYTES)
      throw new AppError('BadInput', '这张照片太大了，要小于 10 MB')
    const key = header(event, 'idempotency-key')
    if (!key) throw new AppError('BadInput', '这一步要带上编号，请更新到新版再试')
    const range = rangeIn(header(event, 'content-range'), bytes.length)
    const by = { caller, sender, now }
    const taken = range ? partOfPhoto(bytes, range, key, by) : wholePhoto(bytes, key, by)
    return { ok: true, value: await taken }
  } catch (error) {
    return failure(error, 'photos')
  }
}
