import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { newsroomApi } from '../../core/newsroom/api'
import { channels } from '../kit/party-channel'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { detailById } from './read-delivery'
import { deliveries } from './records'

/** Whether the dead letter was put back into the queue; its id and so its message id stay. */
export async function revive(tx: Tx, deliveryId: string, now: number): Promise<boolean> {
  const delivery = await tx.get(deliveries, deliveryId)
  if (delivery?.state !== 'dead') return false
  const channel = await tx.get(channels, delivery.channelId)
  if (!channel || channel.removedAt !== undefined) return false
  await tx.update(deliveries, deliveryId, { state: 'waiting', held: false, tries: 0, nextAt: now })
  return true
}

/** Sends a dead letter again, on a fresh schedule. */
export async function replay(
  { deliveryId }: Parsed<typeof newsroomApi.replay>,
  { now, once }: Change,
): Promise<Output<typeof newsroomApi.replay>> {
  await once(async (tx) => {
    if (!(await revive(tx, deliveryId, now))) {
      throw new AppError('Conflict', '这条现在不能重发：不是死信，或者渠道已经删了')
    }
    return { deliveryId }
  })
  return detailById(deliveryId)
}
