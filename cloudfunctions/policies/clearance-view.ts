import { confirmationOf, type Hashes, progressOf } from '../../core/policies/clearance'
import type { Explainer } from '../../core/policies/explainer'
import { type Part, partsOf } from '../../core/policies/parts'
import type { ClearanceView, PartView } from '../../core/policies/views'
import type { Situation } from './desk-state'

function partView(its: Explainer, part: Part, hashes: Hashes): PartView {
  const { sent, confirmed } = progressOf(its.clearance, hashes)
  const found = confirmed.has(part.key)
    ? confirmationOf(its.clearance, part.key, hashes.parts[part.key] ?? '')
    : undefined
  const once = its.clearance.confirmations.some((one) => one.part === part.key)
  const open = sent.has(part.key) ? 'sent' : 'open'
  return {
    key: part.key,
    label: part.label,
    state: found ? 'confirmed' : open,
    confirmed: found ? { by: found.by, at: found.at, way: found.way } : null,
    lapsed: !found && once,
  }
}

/** The five steps with everything that was noted on the way. */
export function clearanceView(its: Explainer, { hashes, followUpAt }: Situation): ClearanceView {
  const { office, calls, sendings, followUps } = its.clearance
  const { done } = progressOf(its.clearance, hashes)
  return {
    office,
    done: { ...done, followUp: its.edition > 0 && followUpAt === null },
    calls: calls.map(({ source, ...call }) => ({ ...call, current: source === hashes.source })),
    sendings: sendings.map(({ at, to, changed, noted }) => ({ at, to, changed, noted })),
    parts: partsOf(its.draft).map((part) => partView(its, part, hashes)),
    followUps,
    followUpAt,
  }
}
