import type { Channel } from '../../core/newsroom/channel'
import { mayMoveReferral, moveReferral, WAITING } from '../../core/referrals/lifecycle'
import { type Attempt, MACHINE, MOST_ATTEMPTS } from '../../core/referrals/referral'
import { keyedHash } from './crypto'
import { collection, oneOf } from './database'
import { cases, referrals } from './records'
import type { Tx } from './transaction'

export const channels = collection<Channel>('channels')

/** One channel a party: its id follows from the party's. */
export const partyChannelId = (partyId: string): string =>
  `pch_${keyedHash('partyChannel', partyId)}`

/** The channels of these parties, by party; one that is off is there too. */
export async function partyChannels(partyIds: readonly string[]): Promise<Map<string, Channel>> {
  if (partyIds.length === 0) return new Map()
  const found = await channels.find({ _id: oneOf(partyIds.map(partyChannelId)) })
  return new Map(found.map((channel) => [channel.partyId ?? '', channel]))
}

type Told = Pick<Attempt, 'at' | 'how' | 'reached' | 'words'> & { deliveryId: string; by?: string }

/**
 * What became of a letter the machine carried, among the attempts that prove who was asked, when
 * and how (MISSION C5). Telling the same delivery again changes nothing; a later word replaces it.
 */
export async function noteAttempt(
  tx: Tx,
  referralId: string,
  { by = MACHINE, ...told }: Told,
): Promise<void> {
  const referral = await tx.get(referrals, referralId)
  if (!referral || !WAITING.includes(referral.state)) return
  const same = referral.attempts.find(({ deliveryId }) => deliveryId === told.deliveryId)
  if (same?.reached === told.reached) return
  const others = referral.attempts.filter((one) => one !== same)
  const attempts = [...others, { ...told, by }].slice(-MOST_ATTEMPTS)
  const hands = told.reached && mayMoveReferral(referral.state, 'delivered')
  const state = hands ? moveReferral(referral.state, 'delivered') : referral.state
  await tx.put(referrals, { ...referral, state, attempts, changedAt: told.at })
  await tx.update(cases, referral.caseId, { changedAt: told.at })
}

/** Whether anybody still waits for this letter, and its link still opens something. */
export async function isWanted(referralId: string, linkId: string): Promise<boolean> {
  const referral = await referrals.get(referralId)
  if (!referral || !WAITING.includes(referral.state)) return false
  return referral.links.some((link) => link.linkId === linkId && link.revokedAt === undefined)
}
