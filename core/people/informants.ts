import * as z from 'zod/mini'
import { id, text } from '../kit/fields'
import { DAY } from '../kit/time'
import type { Role } from './permissions'

/** Two or three informants a community (MISSION N1). */
export const WANTED_INFORMANTS = 2
export const MOST_INFORMANTS = 3
export const INVITATION_LIFE = 7 * DAY

/** An invitation as stored. Only a keyed hash of its code is kept. */
export interface Invitation {
  _id: string
  /** Of an informant. */
  communityId?: string
  /** Of somebody of the staff. */
  roles?: Role[]
  invitedBy: string
  expiresAt: number
  usedBy?: string
  createdAt: number
}

export const InvitationCode = z.object({
  code: z.string(),
  expiresAt: z.number(),
})

/** How well a community is covered. Names only where the caller may see them; no ranking (N1). */
export const Coverage = z.object({
  communityId: z.string(),
  name: z.string(),
  street: z.string(),
  informants: z.array(
    z.object({ personId: z.string(), name: z.string(), resting: z.boolean(), since: z.number() }),
  ),
  openInvitations: z.number(),
  gap: z.enum(['none', 'few', 'empty']),
})
export type Coverage = z.infer<typeof Coverage>

/** Whether a community lacks informants who are serving now. */
export function gapOf(serving: number): 'none' | 'few' | 'empty' {
  if (serving === 0) return 'empty'
  return serving < WANTED_INFORMANTS ? 'few' : 'none'
}

export const Thanks = z.strictObject({
  tipId: id('线索'),
  words: text('谢谢的话', { min: 2, max: 60 }),
})

/** A thank-you note as stored: found by the keyed hash of whom it thanks, sealed tips too. */
export interface ThankYou {
  _id: string
  owner: string
  tipId: string
  words: string
  at: number
}

/** No count, no points: a note and what it was for (MISSION N1). */
export const ThanksView = z.object({
  words: z.string(),
  about: z.string(),
  at: z.number(),
})
export type ThanksView = z.infer<typeof ThanksView>
