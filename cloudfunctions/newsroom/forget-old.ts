import { DELIVERIES_KEPT, DELIVERY_STATES, type DeliveryState } from '../../core/newsroom/delivery'
import { newsEvents } from '../kit/announce'
import { below, oneOf } from '../kit/database'
import { channelHours, deliveries } from './records'

const OPEN: readonly DeliveryState[] = ['waiting', 'retrying']
const ENDED = DELIVERY_STATES.filter((state) => !OPEN.includes(state))

/** Forgets what ended long ago. Whatever is still on its way is kept, however old it is. */
export async function forgetOld(now: number): Promise<void> {
  const at = below(now - DELIVERIES_KEPT)
  await deliveries.removeWhere({ state: oneOf(ENDED), at })
  await newsEvents.removeWhere({ fannedOut: true, at })
  await channelHours.removeWhere({ at })
}
