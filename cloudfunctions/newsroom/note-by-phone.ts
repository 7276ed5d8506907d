import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { newsroomApi } from '../../core/newsroom/api'
import type { Change } from '../kit/service'
import { noteByPhoneToo } from './note-letters'
import { detailById } from './read-delivery'
import { deliveries } from './records'

const MAY_BE_PHONED = new Set(['dead', 'retrying', 'missed'])

/** Somebody told it by telephone: the delivery is closed with a note and sent no more. */
export async function noteByPhone(
  { deliveryId, words }: Parsed<typeof newsroomApi.noteByPhone>,
  { caller, now, once }: Change,
): Promise<Output<typeof newsroomApi.noteByPhone>> {
  await once(async (tx) => {
    const delivery = await tx.get(deliveries, deliveryId)
    if (!delivery) throw new AppError('NotFound', '没有这条投递')
    if (!MAY_BE_PHONED.has(delivery.state)) {
      throw new AppError('Conflict', '这条已经送到或正在发，不用打电话了')
    }
    const phoned = { by: caller.name, at: now, words }
    await tx.update(deliveries, deliveryId, { state: 'phoned', doneAt: now, phoned })
    await noteByPhoneToo(tx, delivery, { at: now, by: caller.personId, words })
    return { deliveryId }
  })
  return detailById(deliveryId)
}
