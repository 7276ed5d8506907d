import type { casesApi } from '../../core/cases/api'
import { ORDER, type Sort } from '../../core/cases/order'
import { tipStateOf } from '../../core/cases/queues'
import type { Output, Parsed } from '../../core/kit/contract'
import { type Cursor, PAGE_SIZE } from '../../core/kit/page'
import type { Caller } from '../kit/caller'
import { above, below, type Collection, type Doc, type Where } from '../kit/database'
import { cases, tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { caseRows, tipRows } from './queue-rows'
import { queueVersion } from './queue-version'

type Asked = Parsed<typeof casesApi.listQueue>

interface Sorted extends Doc {
  dueAt: number
  createdAt: number
}

/**
 * One page by key. Rows with the same moment as the last one seen come first, then the later ones:
 * two reads that each follow an index, where one `or` would not.
 */
async function pageOf<T extends Sorted>(
  from: Collection<T>,
  where: Where,
  sort: Sort,
  after: Cursor | undefined,
): Promise<{ page: T[]; next: Cursor | null }> {
  const { by, down } = ORDER[sort]
  const order = [
    { by, down },
    { by: '_id', down },
  ]
  const beyond = down ? below : above
  const want = PAGE_SIZE + 1
  const reads = after
    ? [
        { ...where, [by]: after.at, _id: beyond(after.id) },
        { ...where, [by]: beyond(after.at) },
      ]
    : [where]
  // Both at once: a later page takes no longer than the first one.
  const parts = await Promise.all(reads.map((read) => from.find(read, { order, limit: want })))
  const found = parts.flat().slice(0, want)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return { page, next: last && found.length > PAGE_SIZE ? { at: last[by], id: last._id } : null }
}

const narrowed = ({ communityId, categoryId }: Asked): Where => ({
  ...(communityId ? { 'place.communityId': communityId } : {}),
  ...(categoryId ? { categoryId } : {}),
})

const held = (asked: Asked, field: 'claimedBy' | 'assignee', caller: Caller): Where =>
  asked.mine ? { [field]: caller.personId } : {}

async function rowsOf(asked: Asked, ask: Ask) {
  const { queue, sort = 'due', after } = asked
  const state = tipStateOf(queue)
  if (state) {
    const where = { state, ...held(asked, 'claimedBy', ask.caller), ...narrowed(asked) }
    const { page, next } = await pageOf(tips, where, sort, after)
    return { rows: await tipRows(page, ask), next }
  }
  const where = { queue, ...held(asked, 'assignee', ask.caller), ...narrowed(asked) }
  const { page, next } = await pageOf(cases, where, sort, after)
  return { rows: await caseRows(page, ask), next }
}

/** One page of a queue, by deadline or newest first (C1). */
export async function listQueue(
  asked: Asked,
  ask: Ask,
): Promise<Output<typeof casesApi.listQueue>> {
  const { version } = await queueVersion()
  return { ...(await rowsOf(asked, ask)), version, now: ask.now }
}
