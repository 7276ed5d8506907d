import { AppError } from '../../core/kit/errors'
import type { Channel, ChannelSecrets } from '../../core/newsroom/channel'
import type { Delivery } from '../../core/newsroom/delivery'
import type { ChannelHour } from '../../core/newsroom/health'
import { keyedHash, seal, unseal } from '../kit/crypto'
import { collection } from '../kit/database'
import type { Tx } from '../kit/transaction'

export const channels = collection<Channel>('channels')
export const deliveries = collection<Delivery>('deliveries')
export const channelHours = collection<ChannelHour>('channelHours')

const PURPOSE = 'channel'
const placeOf = (channelId: string) => `channels/${channelId}`

export const sealSecrets = (channelId: string, secrets: ChannelSecrets): string =>
  seal(PURPOSE, placeOf(channelId), JSON.stringify(secrets))

export const openSecrets = ({ _id, sealed }: Channel): ChannelSecrets =>
  JSON.parse(unseal(PURPOSE, placeOf(_id), sealed)) as ChannelSecrets

/** One event on its way to one channel has one id, however often it is made. */
export const deliveryId = (eventId: string, channelId: string): string =>
  `d_${keyedHash('delivery', eventId, channelId)}`

/** The channel, unless it is not there or was removed: then `NotFound`. */
export function present(found: Channel | undefined): Channel {
  if (!found || found.removedAt !== undefined) throw new AppError('NotFound', '这个渠道已经删了')
  return found
}

export const channelOf = async (tx: Tx, channelId: string): Promise<Channel> =>
  present(await tx.get(channels, channelId))
