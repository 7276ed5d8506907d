import { type Cursor, PAGE_SIZE } from '../../core/kit/page'
import { EVERYBODY, type Notice } from '../../core/notices/notice'
import { below, oneOf, type Where } from '../kit/database'
import { notices } from '../kit/records'

const ORDER = [
  { by: 'publishedAt', down: true },
  { by: '_id', down: true },
]

/** Published notices for a community: its own and those of the whole district. */
export const publishedFor = (communityId: string | undefined): Where => ({
  state: 'published',
  ...(communityId ? { audience: oneOf([communityId, EVERYBODY]) } : {}),
})

/** A page of them, newest first, going on after a key. */
export async function noticePage(
  where: Where,
  after: Cursor | undefined,
): Promise<{ page: Notice[]; next: Cursor | null }> {
  const want = PAGE_SIZE + 1
  const from = after
    ? [
        { ...where, publishedAt: below(after.at) },
        { ...where, publishedAt: after.at, _id: below(after.id) },
      ]
    : where
  const found = await notices.find(from, { order: ORDER, limit: want })
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  const more = found.length > PAGE_SIZE && last
  return { page, next: more ? { at: last.publishedAt ?? 0, id: last._id } : null }
}

/** The newest that are not over. */
export const newestNotices = (where: Where, most: number): Promise<Notice[]> =>
  notices.find(where, { order: ORDER, limit: most })
