import type { Output, Parsed } from '../../core/kit/contract'
import { dayOf } from '../../core/kit/time'
import type { noticesApi } from '../../core/notices/api'
import { worstOf } from '../../core/notices/warning'
import { atLeast } from '../kit/database'
import type { Ask } from '../kit/service'
import { newestNotices, publishedFor } from './find-notices'
import { noticeRows } from './notice-rows'
import { standingWarnings } from './standing-warnings'
import { warningBar } from './warning-views'

/** Notices on the home page. */
const SHOWN = 3

/** What the home page shows of this noun, for somebody of this community or of none. */
export async function showCurrent(
  { communityId }: Parsed<typeof noticesApi.current>,
  { now }: Ask,
): Promise<Output<typeof noticesApi.current>> {
  const coming = { ...publishedFor(communityId), endsOn: atLeast(dayOf(now)) }
  const [standing, found] = await Promise.all([
    standingWarnings(communityId, now),
    newestNotices(coming, SHOWN),
  ])
  const worst = worstOf(standing)
  return {
    warning: worst ? warningBar(worst) : null,
    notices: await noticeRows(found, now),
  }
}
