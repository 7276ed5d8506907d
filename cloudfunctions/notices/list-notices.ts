import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import type { Ask } from '../kit/service'
import { noticePage, publishedFor } from './find-notices'
import { noticeRows } from './notice-rows'

export async function listNotices(
  { communityId, after }: Parsed<typeof noticesApi.list>,
  { now }: Ask,
): Promise<Output<typeof noticesApi.list>> {
  const { page, next } = await noticePage(publishedFor(communityId), after)
  return { notices: await noticeRows(page, now), next }
}
