import type { Channel } from '../../core/newsroom/channel'
import { atMost } from '../kit/database'
import { channels } from './records'
import { LEASE, type Run } from './run'

/**
 * Takes the channel for this run, if nobody else has it: a single conditional update decides. The
 * lease of a run that died ends by itself.
 */
export async function takeLease(channelId: string, run: Run): Promise<Channel | undefined> {
  const now = run.now()
  const free = { _id: channelId, leaseUntil: atMost(now) }
  const mine = await channels.updateWhere(free, { leaseUntil: now + LEASE, leaseBy: run.id })
  if (mine === 0) return undefined
  const channel = await channels.get(channelId)
  return channel?.removedAt === undefined ? channel : undefined
}

export async function endLease(channelId: string, run: Run): Promise<void> {
  await channels.updateWhere({ _id: channelId, leaseBy: run.id }, { leaseUntil: 0, leaseBy: '' })
}
