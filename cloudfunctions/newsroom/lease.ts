import type { Channel } from '../../core/newsroom/channel'
import { atMost, increased, oneOf } from '../kit/database'
import { channels } from '../kit/party-channel'
import { deliveries } from './records'
import { LEASE, type Run } from './run'

/** Tries of a run that died count, so that what kills a run cannot do so for ever. */
async function countLost({ inFlight }: Channel): Promise<void> {
  if (inFlight.length === 0) return
  const open = { _id: oneOf(inFlight), state: oneOf(['waiting', 'retrying']) }
  await deliveries.updateWhere(open, { tries: increased(1) })
}

/**
 * Takes the channel for this run, if nobody else has it: a single conditional update decides. The
 * lease of a run that died ends by itself; what it had on its way is still due, and goes again
 * under the same message ids.
 */
export async function takeLease(channelId: string, run: Run): Promise<Channel | undefined> {
  const now = run.now()
  const free = { _id: channelId, leaseUntil: atMost(now) }
  const mine = await channels.updateWhere(free, { leaseUntil: now + LEASE, leaseBy: run.id })
  if (mine === 0) return undefined
  const channel = await channels.get(channelId)
  if (!channel || channel.removedAt !== undefined) return undefined
  await countLost(channel)
  return channel
}

/** Writes down what goes out next, before it does. */
export async function noteInFlight(channelId: string, inFlight: string[]): Promise<void> {
  await channels.update(channelId, { inFlight })
}

export async function endLease(channelId: string, run: Run): Promise<void> {
  const mine = { _id: channelId, leaseBy: run.id }
  await channels.updateWhere(mine, { leaseUntil: 0, leaseBy: '', inFlight: [] })
}
