import type { Channel, ChannelSecrets } from '../../core/newsroom/channel'
import { missing } from '../kit/database'
import { channels } from '../kit/party-channel'
import { openSecrets } from './records'
import { Unsent } from './send/unsent'

/** The box letters to parties go out of: the newsroom's own, the oldest one that is on. */
export async function ownMailBox(): Promise<Channel | undefined> {
  const where = { kind: 'email', enabled: true, partyId: missing(), removedAt: missing() }
  const [box] = await channels.find(where, { order: [{ by: 'createdAt' }], limit: 1 })
  return box
}

/** A channel with the box it is sent from: a party has addresses and no box of its own. */
export async function mailBoxFor(
  channel: Channel,
  secrets: ChannelSecrets,
): Promise<[Channel, ChannelSecrets]> {
  if (!channel.partyId) return [channel, secrets]
  const box = await ownMailBox()
  if (!box?.mail) throw new Unsent('没有发信邮箱')
  const mail = { ...box.mail, to: channel.mail?.to ?? [] }
  return [{ ...channel, mail }, openSecrets(box)]
}
