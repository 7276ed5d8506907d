import type { TipState } from '../tips/lifecycle'
import type { StatusKey } from '../tips/status'
import type { CaseStage, Ending } from './lifecycle'

const FROM_TIP: Record<Exclude<TipState, 'accepted'>, StatusKey> = {
  received: 'received',
  returned: 'need_info',
  declined: 'declined',
  blocked: 'declined',
  withdrawn: 'declined',
}

const FROM_STAGE: Record<Exclude<CaseStage, 'closed'>, StatusKey> = {
  triage: 'verifying',
  verifying: 'verifying',
  verified: 'verifying',
  referred: 'forwarded',
  promised: 'promised',
  checking: 'confirm',
  reopened: 'verifying',
}

/**
 * The status of a tip as its reporter reads it. `overdue` covers forwarded and promised only; who has
 * looked whether it is fixed waits for the editors again.
 */
export function statusOf(
  tip: { state: TipState; lookedAt?: number | undefined },
  its: { stage: CaseStage; ending?: Ending | undefined; dueAt: number } | undefined,
  now: number,
): StatusKey {
  if (tip.state !== 'accepted') return FROM_TIP[tip.state]
  if (!its) return 'verifying'
  if (its.stage === 'closed') return its.ending === 'merged' ? 'merged' : 'resolved'
  if (its.stage === 'checking' && tip.lookedAt !== undefined) return 'verifying'
  const key = FROM_STAGE[its.stage]
  const late = now > its.dueAt && (key === 'forwarded' || key === 'promised')
  return late ? 'overdue' : key
}
