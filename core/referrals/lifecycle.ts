import type { CaseStage } from '../cases/lifecycle'
import { AppError } from '../kit/errors'

/** queued: written, nobody has the link yet · delivered: handed over · opened: looked at. */
export const REFERRAL_STATES = ['queued', 'delivered', 'opened', 'replied', 'no-reply'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

export const REFERRAL_LABEL: Record<ReferralState, string> = {
  queued: '链接还没给到',
  delivered: '链接给到了',
  opened: '对方看过了',
  replied: '回复了',
  'no-reply': '记为没有回复',
}

/** A word that comes after the no-reply record is still heard: we pass words on, we do not punish. */
const NEXT: Record<ReferralState, readonly ReferralState[]> = {
  queued: ['delivered', 'opened', 'replied', 'no-reply'],
  delivered: ['opened', 'replied', 'no-reply'],
  opened: ['replied', 'no-reply'],
  replied: [],
  'no-reply': ['replied'],
}

export const mayMoveReferral = (from: ReferralState, to: ReferralState): boolean =>
  NEXT[from].includes(to)

/** Checks a move and returns the new state, or fails with `Conflict`. */
export function moveReferral(from: ReferralState, to: ReferralState): ReferralState {
  if (mayMoveReferral(from, to)) return to
  throw new AppError('Conflict', '这件转交已经不在这一步了，刷新看看')
}

/** States in which the party is being waited for. */
export const WAITING: readonly ReferralState[] = ['queued', 'delivered', 'opened']

/** Stages from which a case goes to a party; out of closed it has to be reopened first. */
export const REFERS_FROM: readonly CaseStage[] = ['verified', 'promised', 'checking', 'reopened']
