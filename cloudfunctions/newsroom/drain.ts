import type { Channel } from '../../core/newsroom/channel'
import type { Delivery } from '../../core/newsroom/delivery'
import { freeSlots, nextSlotAt, pack, recent } from '../../core/newsroom/rate'
import { endLease, noteInFlight, takeLease } from './lease'
import { Order } from './order'
import { Queue } from './queue'
import { openSecrets } from './records'
import type { Run } from './run'
import { Sending } from './sending'
import { settle } from './settle'

/** How long to leave a channel alone that another run holds. */
const HELD_ELSEWHERE = 5000
/** A window that opens this soon is waited for; otherwise a later tick goes on. */
const WORTH_WAITING = 1500

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Work looked at later: its failure is met there, not as an unhandled rejection meanwhile. */
function later<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/** Free sends in the channel's window, after waiting a moment for one where that helps. */
async function slots(channel: Channel, run: Run): Promise<number> {
  const { kind } = channel
  const now = run.now()
  const sent = recent(kind, channel.sent, now)
  channel.sent = sent
  const opens = nextSlotAt(kind, sent, now)
  if (opens > now && opens - now <= WORTH_WAITING) await pause(opens - now)
  return freeSlots(kind, sent, run.now())
}

const idsOf = (rows: readonly Delivery[]) => rows.map(({ _id }) => _id)

/** Until when to leave the channel alone: its window is full, or it asked for a pause. */
const restOf = ({ kind, sent, pausedUntil }: Channel, now: number) =>
  Math.max(nextSlotAt(kind, sent, now), pausedUntil)

/** Takes the next ones and writes down that they are about to go, beside those still unmarked. */
async function prepare(queue: Queue, { _id }: Channel, unmarked: string[]): Promise<Delivery[]> {
  const batch = await queue.take()
  if (batch.length > 0) await noteInFlight(_id, [...unmarked, ...idsOf(batch)])
  return batch
}

/** Sends what is due on a channel this run holds; answers until when to leave it alone. */
async function drainHeld(channel: Channel, run: Run): Promise<number> {
  const order = await Order.load(channel._id, run.now())
  const queue = new Queue(channel._id, order, run)
  const sending = new Sending(channel, openSecrets(channel), run)
  let marking: Promise<void> = Promise.resolve()
  let next = later(prepare(queue, channel, []))
  while (true) {
    let batch = await next
    if (batch.length === 0) {
      await marking
      queue.rewind()
      batch = await prepare(queue, channel, [])
      if (batch.length === 0) return 0
    }
    const free = await slots(channel, run)
    // The next ones are fetched, and the former ones marked, while these are on their way.
    const goesOn = free >= batch.length
    next = goesOn ? later(prepare(queue, channel, idsOf(batch))) : Promise.resolve([])
    const outcomes = await sending.send(pack(channel.kind, batch, free))
    await marking
    marking = later(settle(channel, outcomes, order, run))
    const sent = outcomes.reduce((n, { rows }) => n + rows.length, 0)
    if (sent < batch.length || sending.stopped || !run.goesOn()) {
      await marking
      return restOf(channel, run.now())
    }
  }
}

/**
 * Sends everything due on one channel, if nobody else is at it. Answers the moment until which
 * the channel should be left alone: its window is full, it asked for a pause, or it is held.
 */
export async function drain(channelId: string, run: Run): Promise<number> {
  const channel = await takeLease(channelId, run)
  if (!channel) return run.now() + HELD_ELSEWHERE
  try {
    return await drainHeld(channel, run)
  } finally {
    await endLease(channelId, run)
  }
}
