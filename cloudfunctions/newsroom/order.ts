import type { Delivery } from '../../core/newsroom/delivery'
import { above, oneOf } from '../kit/database'
import { deliveries } from './records'

const MOST = 1000

/**
 * Keeps the order of news about one subject within a channel: while an earlier piece is being
 * sent or waits for another try, the later ones wait behind it (wechat-and-law F5).
 */
export class Order {
  /** Subject to when its earlier piece is tried again; Infinity while it is being sent. */
  readonly #ahead = new Map<string, { id: string; until: number }>()

  /** Looks up what waits for another try. */
  static async load(channelId: string, now: number): Promise<Order> {
    const order = new Order()
    const later = { channelId, state: 'retrying', nextAt: above(now) }
    const rows = await deliveries.find(later, { limit: MOST, fields: ['subject', 'nextAt'] })
    for (const row of rows) order.waits(row, row.nextAt)
    return order
  }

  waits({ _id: id, subject }: Pick<Delivery, '_id' | 'subject'>, until: number): void {
    this.#ahead.set(subject, { id, until })
  }

  passed({ _id, subject }: Delivery): void {
    if (this.#ahead.get(subject)?.id === _id) this.#ahead.delete(subject)
  }

  /** Those free to go, now counted as being sent; the others are put behind what they wait for. */
  async free(due: readonly Delivery[]): Promise<Delivery[]> {
    const going: Delivery[] = []
    const behind = new Map<number, string[]>()
    for (const row of [...due].sort((a, b) => a.at - b.at)) {
      const ahead = this.#ahead.get(row.subject)
      if (!ahead || ahead.id === row._id) {
        this.waits(row, Number.POSITIVE_INFINITY)
        going.push(row)
      } else if (Number.isFinite(ahead.until)) {
        behind.set(ahead.until, [...(behind.get(ahead.until) ?? []), row._id])
      }
    }
    for (const [until, ids] of behind) {
      await deliveries.updateWhere({ _id: oneOf(ids) }, { nextAt: until })
    }
    return going
  }
}
