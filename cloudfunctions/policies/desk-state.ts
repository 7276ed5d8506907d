import { dayOf } from '../../core/kit/time'
import type { Hashes } from '../../core/policies/clearance'
import { FOLLOW_UP_AFTER } from '../../core/policies/clearance'
import type { Explainer } from '../../core/policies/explainer'
import { type Reason, reasonsAgainst } from '../../core/policies/gate'
import type { DeskState } from '../../core/policies/views'
import { hashesOf, hashOf } from './hashes'

/** Where an explainer stands at the desk; derived each time, so it cannot be out of date. */
export interface Situation {
  hashes: Hashes
  reasons: Reason[]
  state: DeskState
  /** When the office should be asked how it went; null before publication and once done. */
  followUpAt: number | null
}

function stateOf(its: Explainer, reasons: readonly Reason[]): DeskState {
  if (its.recalled) return 'recalled'
  if (its.edition === 0) return reasons.length === 0 ? 'cleared' : 'draft'
  return its.publishedHash === hashOf(its.draft) ? 'published' : 'changed'
}

export function situationOf(its: Explainer, now: number): Situation {
  const hashes = hashesOf(its.draft)
  const reasons = reasonsAgainst(its.draft, its.clearance, hashes, dayOf(now))
  const { publishedAt, clearance } = its
  const told = clearance.followUps.some((one) => one.at >= (publishedAt ?? 0))
  const followUpAt = publishedAt && !told && !its.recalled ? publishedAt + FOLLOW_UP_AFTER : null
  return { hashes, reasons, state: stateOf(its, reasons), followUpAt }
}
