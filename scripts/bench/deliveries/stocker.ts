import { atLeast } from '../../../cloudfunctions/kit/database'
import { deliveries, deliveryId } from '../../../cloudfunctions/newsroom/records'
import type { Delivery } from '../../../core/newsroom/delivery'

const AT_ONCE = 16

function due(i: number, channelId: string): Delivery {
  const eventId = `evt_${i}`
  const at = Date.now()
  return {
    ...{ _id: deliveryId(eventId, channelId), eventId, channelId, kind: 'webhook', to: '对接口' },
    news: { type: 'tip.received', at, number: `1014-${i}`, community: '锦绣里', urgent: false },
    ...{ subject: `tip:${i}`, at, urgent: false, held: false },
    ...{ state: 'waiting', tries: 0, nextAt: at, attempts: [] },
  }
}

interface Order {
  channelId: string
  /** Adds this range; without it everything is made due again. */
  from?: number
  to?: number
}

/** Puts deliveries into the queue of the bench, or puts all of them back into it. */
export async function main({ channelId, from = 0, to = 0 }: Order): Promise<number> {
  if (to === 0) {
    const afresh = { state: 'waiting', tries: 0, nextAt: Date.now(), attempts: [] }
    return deliveries.updateWhere({ channelId, at: atLeast(0) }, afresh)
  }
  for (let i = from; i < to; i += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, to - i) }, (_, n) => due(i + n, channelId))
    await Promise.all(some.map((one) => deliveries.add(one)))
  }
  return to - from
}
