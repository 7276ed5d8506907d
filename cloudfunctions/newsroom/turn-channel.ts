import type { Output, Parsed } from '../../core/kit/contract'
import type { newsroomApi } from '../../core/newsroom/api'
import { removed } from '../kit/database'
import type { Change } from '../kit/service'
import { channelView } from './channel-views'
import { channelOf, channels } from './records'

/** Turns a channel on or off. What was waiting goes on when it is on again. */
export async function turnChannel(
  { channelId, enabled }: Parsed<typeof newsroomApi.turnChannel>,
  { now, once }: Change,
): Promise<Output<typeof newsroomApi.turnChannel>> {
  await once(async (tx) => {
    await channelOf(tx, channelId)
    const afresh = { fails: 0, pausedUntil: 0, stoppedBecause: removed() }
    await tx.update(channels, channelId, { enabled, ...afresh })
    return { channelId }
  })
  return channelView(channelId, now)
}
