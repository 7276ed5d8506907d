import type { Channel } from '../../core/newsroom/channel'
import type { Delivery } from '../../core/newsroom/delivery'
import { freeSlots, nextSlotAt, pack, recent } from '../../core/newsroom/rate'
import { claim, giveBack } from './claim'
import { endLease, takeLease } from './lease'
import { Order } from './order'
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
async function slots({ kind, sent }: Channel, run: Run): Promise<number> {
  const now = run.now()
  const opens = nextSlotAt(kind, sent, now)
  if (opens > now && opens - now <= WORTH_WAITING) await pause(opens - now)
  return freeSlots(kind, sent, run.now())
}

async function sendAll(
  channel: Channel,
  batch: readonly Delivery[],
  free: number,
  sending: Sending,
) {
  const parcels = pack(channel.kind, batch, free)
  const outcomes = await sending.send(parcels)
  const done = new Set(outcomes.flatMap(({ rows }) => rows))
  return { outcomes, unsent: batch.filter((row) => !done.has(row)) }
}

/** Sends what is due on a channel this run holds; answers until when to leave it alone. */
async function drainHeld(channel: Channel, run: Run): Promise<number> {
  const order = await Order.load(channel._id, run.now())
  const sending = new Sending(channel, openSecrets(channel), run)
  let settling: Promise<void> = Promise.resolve()
  let next = later(claim(channel, order, run))
  while (true) {
    let batch = await next
    if (batch.length === 0) {
      await settling
      batch = await claim(channel, order, run)
      if (batch.length === 0) return 0
    }
    channel.sent = recent(channel.kind, channel.sent, run.now())
    const free = await slots(channel, run)
    // The next ones are fetched while these are on their way.
    const goesOn = free >= batch.length && run.goesOn()
    next = goesOn ? later(claim(channel, order, run)) : Promise.resolve([])
    const { outcomes, unsent } = await sendAll(channel, batch, free, sending)
    await settling
    settling = later(settle(channel, outcomes, order, run))
    if (unsent.length > 0 || sending.stopped || !run.goesOn()) {
      await settling
      await giveBack([...unsent, ...(await next)], run)
      return Math.max(
        run.now(),
        nextSlotAt(channel.kind, channel.sent, run.now()),
        channel.pausedUntil,
      )
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
