import type { Safety } from '../../core/photos/photo'
import { photos } from '../kit/records'

/** What the platform pushes when an image was checked (wechat-and-law A7). */
export interface MediaVerdict {
  Event?: string
  trace_id?: string
  errcode?: number
  result?: { suggest?: string }
}

function safetyOf({ errcode = 0, result }: MediaVerdict): Safety {
  if (errcode !== 0) return 'review'
  if (result?.suggest === 'pass') return 'pass'
  return result?.suggest === 'risky' ? 'risky' : 'review'
}

/**
 * Keeps an image verdict with its photo. Pushes come late, twice or for photos long gone: a
 * verdict only replaces `pending`, and a trace nobody knows changes nothing.
 */
export async function takeVerdict(push: MediaVerdict): Promise<void> {
  if (push.Event !== 'wxa_media_check' || !push.trace_id) return
  await photos.updateWhere(
    { traceId: String(push.trace_id), safety: 'pending' },
    { safety: safetyOf(push) },
  )
}
