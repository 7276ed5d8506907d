import type { Channel } from '../../core/newsroom/channel'
import type { Delivery } from '../../core/newsroom/delivery'
import { atMost, increased, oneOf } from '../kit/database'
import type { Order } from './order'
import { deliveries } from './records'
import { LEASE, type Run } from './run'

/** Deliveries taken at once: one query and one update for all of them. */
const BATCH = 500

const idsOf = (rows: readonly Delivery[]) => oneOf(rows.map(({ _id }) => _id))

async function dueOf(channelId: string, now: number): Promise<Delivery[]> {
  const due = { channelId, nextAt: atMost(now) }
  const options = { order: [{ by: 'nextAt' }], limit: BATCH }
  const again = await deliveries.find({ ...due, state: 'retrying' }, options)
  const fresh = await deliveries.find({ ...due, state: 'waiting' }, options)
  return [...again, ...fresh].slice(0, BATCH)
}

/**
 * Takes due deliveries: the try is counted and the lease written before anything is sent. When
 * this process dies in between, they come due again by themselves, under the same message id.
 */
export async function claim(channel: Channel, order: Order, run: Run): Promise<Delivery[]> {
  if (!run.goesOn()) return []
  const due = await dueOf(channel._id, run.now())
  const going = await order.free(due)
  if (going.length === 0) return []
  const until = run.now() + LEASE
  await deliveries.updateWhere({ _id: idsOf(going) }, { nextAt: until, tries: increased(1) })
  return going.map((row) => ({ ...row, tries: row.tries + 1 }))
}

/** Returns what was taken but not sent; it does not count as a try. */
export async function giveBack(rows: readonly Delivery[], run: Run): Promise<void> {
  if (rows.length === 0) return
  const back = { nextAt: run.now(), tries: increased(-1) }
  await deliveries.updateWhere({ _id: idsOf(rows) }, back)
}
