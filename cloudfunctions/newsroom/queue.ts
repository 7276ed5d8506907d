import type { Delivery } from '../../core/newsroom/delivery'
import { above, atMost, between, type Where } from '../kit/database'
import type { Order } from './order'
import { deliveries } from './records'
import type { Run } from './run'

/** Deliveries taken at once: one query to fetch them, few updates to mark them. */
const BATCH = 500

interface Place {
  nextAt: number
  _id: string
}

function after(where: Where, place: Place | undefined, now: number): Where | Where[] {
  if (!place) return { ...where, nextAt: atMost(now) }
  return [
    { ...where, nextAt: between(place.nextAt + 1, now + 1) },
    { ...where, nextAt: place.nextAt, _id: above(place._id) },
  ]
}

/**
 * The due deliveries of one channel, in the order they came due. Only the holder of the channel's
 * lease reads it; it walks on by key past what is on its way but not yet marked.
 */
export class Queue {
  readonly #places = new Map<string, Place>()

  constructor(
    private readonly channelId: string,
    private readonly order: Order,
    private readonly run: Run,
  ) {}

  /** The next ones that may go; none when the queue is at its end. */
  async take(): Promise<Delivery[]> {
    while (this.run.goesOn()) {
      const due = [...(await this.#page('retrying')), ...(await this.#page('waiting'))]
      if (due.length === 0) return []
      const going = await this.order.free(due)
      if (going.length > 0) return going.map((row) => ({ ...row, tries: row.tries + 1 }))
    }
    return []
  }

  /** From the front again, for what had to stay behind something else. */
  rewind(): void {
    this.#places.clear()
  }

  async #page(state: 'retrying' | 'waiting'): Promise<Delivery[]> {
    const where = { channelId: this.channelId, state }
    const options = { order: [{ by: 'nextAt' }, { by: '_id' }], limit: BATCH }
    const found = await deliveries.find(
      after(where, this.#places.get(state), this.run.now()),
      options,
    )
    const last = found.at(-1)
    if (last) this.#places.set(state, { nextAt: last.nextAt, _id: last._id })
    return found
  }
}
