import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import type { Ask } from '../kit/service'
import { noticeOf } from './notice-of'
import { noticeView } from './notice-view'

/** One notice for anybody, with the caller's own bookings of it. */
export async function openNotice(
  { noticeId, large }: Parsed<typeof noticesApi.open>,
  { caller, now }: Ask,
): Promise<Output<typeof noticesApi.open>> {
  const notice = await noticeOf(noticeId, ['published', 'withdrawn'])
  return noticeView(notice, { caller, now, large: large === true })
}
