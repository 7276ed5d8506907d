import type { Output, Parsed } from '../../core/kit/contract'
import type { newsroomApi } from '../../core/newsroom/api'
import { removed } from '../kit/database'
import { channels } from '../kit/party-channel'
import type { Change } from '../kit/service'
import { channelView } from './channel-views'
import { logChannel } from './log-channel'
import { channelOf } from './records'

/** Turns a channel on or off. What was waiting goes on when it is on again. */
export async function turnChannel(
  { channelId, enabled }: Parsed<typeof newsroomApi.turnChannel>,
  change: Change,
): Promise<Output<typeof newsroomApi.turnChannel>> {
  const { now, once } = change
  await once(async (tx) => {
    const channel = await channelOf(tx, channelId)
    const afresh = { fails: 0, pausedUntil: 0, stoppedBecause: removed() }
    await tx.update(channels, channelId, { enabled, ...afresh })
    await logChannel(tx, channel, enabled ? '打开' : '关掉', change)
    return { channelId }
  })
  return channelView(channelId, now)
}
