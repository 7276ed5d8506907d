import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { ownerOf } from '../kit/own-tip'
import { markRead, readerOf } from '../kit/reads'
import type { Ask } from '../kit/service'
import { noticeOf } from './notice-of'
import { noticeView, subjectOf } from './notice-view'

/** One notice for anybody; somebody signed in is counted as a reader, once however often they look. */
export async function openNotice(
  { noticeId, large }: Parsed<typeof noticesApi.open>,
  { caller, now }: Ask,
): Promise<Output<typeof noticesApi.open>> {
  const notice = await noticeOf(noticeId, ['published', 'withdrawn'])
  if (caller.personId) await markRead(readerOf(ownerOf(caller)), subjectOf(noticeId), now)
  return noticeView(notice, { caller, now, large: large === true })
}
