import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { notices } from '../kit/records'
import type { Change } from '../kit/service'
import { noticeOf } from './notice-of'
import { releasePicture } from './picture'

/** Throws a draft away; nobody outside the desk ever saw it. */
export async function dropDraft(
  { noticeId }: Parsed<typeof noticesApi.drop>,
  { once }: Change,
): Promise<Output<typeof noticesApi.drop>> {
  return once(async (tx) => {
    await releasePicture(tx, await noticeOf(noticeId, ['draft'], tx))
    await tx.remove(notices, noticeId)
    return { noticeId }
  })
}
