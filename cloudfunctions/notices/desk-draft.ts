import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { EVERYBODY, type Notice, NoticeDraft } from '../../core/notices/notice'
import type { Ask } from '../kit/service'
import { deskNotices } from './desk-board'
import { noticeOf } from './notice-of'
import { noticeView } from './notice-view'

/** What can be written again of a stored notice. */
function draftOf(notice: Notice): NoticeDraft {
  const audience = notice.audience.filter((each) => each !== EVERYBODY)
  const known = Object.keys(NoticeDraft.shape)
  const fields = Object.entries(notice).filter(([name]) => known.includes(name))
  return { ...(Object.fromEntries(fields) as unknown as NoticeDraft), audience }
}

/** A notice for whoever writes it: the fields, and the page residents get. */
export async function deskDraft(
  { noticeId }: Parsed<typeof noticesApi.draft>,
  { caller, now }: Ask,
): Promise<Output<typeof noticesApi.draft>> {
  const found = await noticeOf(noticeId, ['draft', 'published', 'withdrawn'])
  const [notice] = await deskNotices([found], now)
  if (!notice) throw new Error('a notice without its row')
  return { notice, draft: draftOf(found), view: await noticeView(found, { caller, now }) }
}
