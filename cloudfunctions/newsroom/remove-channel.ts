import type { Output, Parsed } from '../../core/kit/contract'
import type { newsroomApi } from '../../core/newsroom/api'
import { oneOf, removed } from '../kit/database'
import { channels } from '../kit/party-channel'
import type { Change } from '../kit/service'
import { logChannel } from './log-channel'
import { channelOf, deliveries } from './records'

/** Removes a channel and its secrets; its record stays for the deliveries' sake. */
export async function removeChannel(
  { channelId }: Parsed<typeof newsroomApi.removeChannel>,
  change: Change,
): Promise<Output<typeof newsroomApi.removeChannel>> {
  const { now, once } = change
  await once(async (tx) => {
    const channel = await channelOf(tx, channelId)
    await tx.update(channels, channelId, {
      enabled: false,
      removedAt: now,
      address: `removed_${channelId}`,
      sealed: '',
      shown: '',
      secretTails: [],
      mail: removed(),
    })
    await logChannel(tx, channel, '删掉', change)
    return { channelId }
  })
  const open = { channelId, state: oneOf(['waiting', 'retrying']) }
  const last = { at: now, took: 0, result: 'failed', code: '渠道已删除' }
  await deliveries.updateWhere(open, { state: 'dead', doneAt: now, attempts: [last] })
  return { done: true }
}
