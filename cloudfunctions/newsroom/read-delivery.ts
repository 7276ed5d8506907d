import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { newsroomApi } from '../../core/newsroom/api'
import type { DeliveryDetail } from '../../core/newsroom/delivery'
import type { Ask } from '../kit/service'
import { detailOf } from './delivery-views'
import { deliveries } from './records'

/** One delivery whole. Fails with `NotFound`. */
export async function detailById(deliveryId: string): Promise<DeliveryDetail> {
  const found = await deliveries.get(deliveryId)
  if (!found) throw new AppError('NotFound', '没有这条投递')
  return detailOf(found)
}

export async function readDelivery(
  { deliveryId }: Parsed<typeof newsroomApi.readDelivery>,
  _: Ask,
): Promise<Output<typeof newsroomApi.readDelivery>> {
  return detailById(deliveryId)
}
