import type { Output, Parsed } from '../../core/kit/contract'
import type { newsroomApi } from '../../core/newsroom/api'
import type { Where } from '../kit/database'
import type { Change } from '../kit/service'
import { deliveries } from './records'
import { revive } from './replay'

/** One transaction's worth; the desk asks again while some are left. */
const AT_ONCE = 200

/** Sends the dead letters of one or all channels again. */
export async function replayDead(
  { channelId }: Parsed<typeof newsroomApi.replayDead>,
  { now, once }: Change,
): Promise<Output<typeof newsroomApi.replayDead>> {
  const where: Where = { state: 'dead', ...(channelId ? { channelId } : {}) }
  const options = { order: [{ by: 'at' }], limit: AT_ONCE, fields: ['_id'] }
  const dead = once.earlier ? [] : await deliveries.find(where, options)
  const { replayed } = await once(async (tx) => {
    let revived = 0
    for (const { _id } of dead) if (await revive(tx, _id, now)) revived += 1
    return { replayed: revived }
  })
  return { replayed, left: await deliveries.count(where) }
}
