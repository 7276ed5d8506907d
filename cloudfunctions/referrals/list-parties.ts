import type { Output } from '../../core/kit/contract'
import type { Channel } from '../../core/newsroom/channel'
import type { referralsApi } from '../../core/referrals/api'
import { WAITING } from '../../core/referrals/lifecycle'
import type { Referral } from '../../core/referrals/referral'
import type { PartyRow, PartyWay } from '../../core/referrals/views'
import { missing, oneOf } from '../kit/database'
import { allParties, contactsOf, type KnownParty } from '../kit/parties'
import { channels, partyChannels } from '../kit/party-channel'
import { referrals } from '../kit/records'
import type { Ask } from '../kit/service'

/** Letters that wait at once; more would be a newsroom far larger than ours. */
const MOST_OPEN = 1000

function wayOf(channel: Channel | undefined): PartyWay {
  const stopped = channel?.stoppedBecause !== undefined
  if (!channel || (!channel.enabled && !stopped)) {
    return { kind: 'phone', channelId: null, shown: '', to: [], stopped: false }
  }
  const { _id: channelId, kind, shown, mail } = channel
  return { kind, channelId, shown, to: mail?.to ?? [], stopped }
}

/** The last word either side said about this letter. */
const lastOf = ({ sentAt, attempts, delays, reply, doneAt }: Referral): number =>
  Math.max(sentAt, reply?.at ?? 0, doneAt ?? 0, ...[...attempts, ...delays].map(({ at }) => at))

async function newestOf(partyId: string): Promise<Referral | undefined> {
  const [newest] = await referrals.find(
    { partyId },
    { order: [{ by: 'sentAt', down: true }], limit: 1 },
  )
  return newest
}

interface Known {
  ways: Map<string, Channel>
  contacts: Awaited<ReturnType<typeof contactsOf>>
  open: readonly Referral[]
  now: number
}

async function rowOf({ partyId, level, party }: KnownParty, known: Known): Promise<PartyRow> {
  const { ways, contacts, open, now } = known
  const own = open.filter((one) => one.partyId === partyId)
  const newest = await newestOf(partyId)
  const said = [...own, ...(newest ? [newest] : [])].map(lastOf)
  return {
    ...{ partyId, level, name: party.name, phone: party.phone },
    contacts: contacts.get(partyId) ?? [],
    way: wayOf(ways.get(partyId)),
    open: own.length,
    late: own.filter(({ dueAt }) => dueAt < now).length,
    lastAt: said.length > 0 ? Math.max(...said) : null,
  }
}

/** Every responsible party with what is open and since when nobody spoke (MISSION R1). */
export async function listParties(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof referralsApi.listParties>> {
  const all = await allParties(now)
  const ids = all.map(({ partyId }) => partyId)
  const own = { kind: 'email', enabled: true, partyId: missing(), removedAt: missing() }
  const [ways, contacts, open, boxes] = await Promise.all([
    partyChannels(ids),
    contactsOf(ids),
    referrals.find({ state: oneOf(WAITING) }, { order: [{ by: 'dueAt' }], limit: MOST_OPEN }),
    channels.find(own, { limit: 1, fields: ['_id'] }),
  ])
  const known = { ways, contacts, open, now }
  const parties = await Promise.all(all.map((one) => rowOf(one, known)))
  return { parties, mailBox: boxes.length > 0, now }
}
