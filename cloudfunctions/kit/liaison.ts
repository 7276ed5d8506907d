import { AppError } from '../../core/kit/errors'
import { MINUTE } from '../../core/kit/time'
import type { Link, Referral } from '../../core/referrals/referral'
import { type Caller, nobody } from './caller'
import { derivedToken, keyedHash } from './crypto'
import { environment } from './environment'
import { limitRate } from './rate-limit'
import { referralLinks, referrals } from './records'

/** Wrong tokens one address may try; with 128 bits guessing is hopeless, this only keeps it quiet. */
const MISSES = { name: 'liaison', most: 30, window: 10 * MINUTE }
const TOKEN = /^[0-9a-f]{32}$/

const hashOf = (token: string): string => keyedHash('liaison', token)

/** The token of a link follows from its id: it can be shown again and is stored nowhere. */
export const tokenOf = (linkId: string): string => derivedToken('liaison', linkId)

/** What finds the referral by the token of this link. */
export const linkHash = (referralId: string, linkId: string) => ({
  _id: hashOf(tokenOf(linkId)),
  referralId,
  linkId,
})

export const linkUrl = (linkId: string): string => `${environment().publicUrl}/r/${tokenOf(linkId)}`

async function missed(address: string, now: number): Promise<never> {
  await limitRate(MISSES, address || 'unknown', now)
  throw new AppError('NotFound', '没有这个链接，看看是不是少复制了几位')
}

function mustOpen(link: Link, now: number): void {
  if (link.revokedAt !== undefined) {
    throw new AppError('TooLate', '这个链接作废了，打编辑部电话，马上再发一个')
  }
  if (link.expiresAt <= now) {
    throw new AppError('TooLate', '这个链接过了日期，打编辑部电话，马上再发一个')
  }
}

const linkOf = (referral: Referral | undefined, linkId: string) =>
  referral?.links.find((link) => link.linkId === linkId)

/**
 * Whoever holds the link of a referral. Fails with `NotFound` for a token that is none, and with
 * `TooLate` and the reason in a sentence for one that was revoked or has expired.
 */
export async function liaisonCaller(token: string, address: string, now: number): Promise<Caller> {
  const known = TOKEN.test(token) ? await referralLinks.get(hashOf(token)) : undefined
  if (!known) return missed(address, now)
  const { referralId, linkId } = known
  const link = linkOf(await referrals.get(referralId), linkId)
  if (!link) return missed(address, now)
  mustOpen(link, now)
  return { ...nobody(address), kind: 'liaison', referral: { referralId, linkId } }
}
