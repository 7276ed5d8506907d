import { AppError } from '../../core/kit/errors'
import type { Channel, ChannelSecrets } from '../../core/newsroom/channel'
import type { Delivery } from '../../core/newsroom/delivery'
import type { ChannelHour } from '../../core/newsroom/health'
import { keyedHash, seal, unseal } from '../kit/crypto'
import { collection } from '../kit/database'
import { channels } from '../kit/party-channel'
import type { Tx } from '../kit/transaction'

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

/** A channel of the newsroom or of a party. */
export const anyChannelOf = async (tx: Tx, channelId: string): Promise<Channel> =>
  present(await tx.get(channels, channelId))

/** A channel of the newsroom: a party's is changed with the party. */
export async function channelOf(tx: Tx, channelId: string): Promise<Channel> {
  const channel = await anyChannelOf(tx, channelId)
  if (channel.partyId) throw new AppError('Conflict', '这是责任方的，到转交的单位里改')
  return channel
}

export const NO_SECRETS: ChannelSecrets = { url: '', secrets: [], password: '' }

/** A channel that has sent nothing yet. */
export const FRESH = {
  ...{ enabled: true, leaseUntil: 0, leaseBy: '', inFlight: [] as string[] },
  ...{ sent: [] as number[], pausedUntil: 0, fails: 0 },
}
