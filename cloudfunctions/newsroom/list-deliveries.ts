import type { Output, Parsed } from '../../core/kit/contract'
import { PAGE_SIZE } from '../../core/kit/page'
import { DAY, startOfDay } from '../../core/kit/time'
import type { newsroomApi } from '../../core/newsroom/api'
import { atMost, below, between, type Where } from '../kit/database'
import type { Ask } from '../kit/service'
import { rowOf } from './delivery-views'
import { deliveries } from './records'

type Filter = Parsed<typeof newsroomApi.listDeliveries>

function within({ channelId, day }: Filter): Where {
  const from = day ? startOfDay(day) : 0
  return { ...(channelId ? { channelId } : {}), ...(day ? { at: between(from, from + DAY) } : {}) }
}

/** Rows after the cursor: earlier, or as early with a smaller id. */
function after(where: Where, { after: cursor, day }: Filter): Where | Where[] {
  if (!cursor) return where
  const earlier = day ? between(startOfDay(day), cursor.at) : below(cursor.at)
  return [
    { ...where, at: earlier },
    { ...where, at: cursor.at, _id: below(cursor.id) },
  ]
}

async function counts(where: Where) {
  const [all, retrying, dead] = await Promise.all([
    deliveries.count({ at: atMost(Number.MAX_SAFE_INTEGER), ...where }),
    deliveries.count({ ...where, state: 'retrying' }),
    deliveries.count({ ...where, state: 'dead' }),
  ])
  return { all, retrying, dead }
}

/** Deliveries of a day or channel, newest first; pages by key (DESIGN §3). */
export async function listDeliveries(
  filter: Filter,
  _: Ask,
): Promise<Output<typeof newsroomApi.listDeliveries>> {
  const where = within(filter)
  const shown = filter.show === 'all' ? where : { ...where, state: filter.show }
  const order = [
    { by: 'at', down: true },
    { by: '_id', down: true },
  ]
  const found = await deliveries.find(after(shown, filter), { order, limit: PAGE_SIZE + 1 })
  const rows = found.slice(0, PAGE_SIZE)
  const last = found.length > PAGE_SIZE ? rows.at(-1) : undefined
  return {
    rows: rows.map(rowOf),
    next: last ? { at: last.at, id: last._id } : null,
    counts: await counts(where),
  }
}
