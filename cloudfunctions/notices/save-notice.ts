import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { noticesApi } from '../../core/notices/api'
import { audienceOf, type Notice, type NoticeDraft } from '../../core/notices/notice'
import type { Caller } from '../kit/caller'
import { newId } from '../kit/crypto'
import { communityOf } from '../kit/district'
import { notices } from '../kit/records'
import type { Change } from '../kit/service'
import { noticeOf } from './notice-of'
import { attachPicture, releasePicture } from './picture'

function fresh(draft: NoticeDraft, caller: Caller, now: number): Notice {
  const written = { createdBy: caller.personId, createdAt: now, changedAt: now }
  const audience = audienceOf(draft.audience)
  return { _id: newId('nt'), state: 'draft', ...draft, audience, ...written }
}

/** Fields left out of a draft are gone from it: the record is written whole. */
function rewritten(before: Notice, draft: NoticeDraft, now: number): Notice {
  const { _id, createdBy, createdAt } = before
  const audience = audienceOf(draft.audience)
  return { _id, state: 'draft', ...draft, audience, createdBy, createdAt, changedAt: now }
}

/** Keeps a draft. What has been published is never changed (P3). */
export async function saveNotice(
  { noticeId, draft }: Parsed<typeof noticesApi.save>,
  { caller, now, once }: Change,
): Promise<Output<typeof noticesApi.save>> {
  for (const communityId of draft.audience) await communityOf(communityId, now)
  return once(async (tx) => {
    const before = noticeId
      ? await noticeOf(noticeId, ['draft', 'published', 'withdrawn'], tx)
      : undefined
    if (before && before.state !== 'draft') {
      throw new AppError('TooLate', '已经发出去了，要改先撤回，再发更正')
    }
    const notice = before ? rewritten(before, draft, now) : fresh(draft, caller, now)
    if (before && before.photoId !== notice.photoId) await releasePicture(tx, before)
    await attachPicture(tx, notice)
    await tx.put(notices, notice)
    return { noticeId: notice._id }
  })
}
