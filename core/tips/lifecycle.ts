import { AppError } from '../kit/errors'

export const TIP_STATES = [
  'received',
  'returned',
  'accepted',
  'declined',
  'blocked',
  'withdrawn',
] as const
export type TipState = (typeof TIP_STATES)[number]

/** Who moves a tip. `safety` is the platform's content check. */
export type TipMover = 'reporter' | 'editor' | 'safety'

/** Where a tip may go from each state and who may move it there (DESIGN §3). */
const NEXT: Record<TipState, Partial<Record<TipState, readonly TipMover[]>>> = {
  received: {
    accepted: ['editor'],
    returned: ['editor'],
    declined: ['editor'],
    blocked: ['safety', 'editor'],
    withdrawn: ['reporter'],
  },
  returned: { received: ['reporter', 'editor'], declined: ['editor'], withdrawn: ['reporter'] },
  accepted: {},
  declined: { received: ['editor'] },
  blocked: { received: ['editor'] },
  withdrawn: { received: ['editor'] },
}

/** Going back from an end needs a reason (DESIGN §3). */
const NEEDS_REASON: ReadonlySet<TipState> = new Set(['declined', 'blocked', 'withdrawn'])

export const mayMoveTip = (from: TipState, to: TipState, by: TipMover): boolean =>
  NEXT[from][to]?.includes(by) ?? false

/** Checks a move and returns the new state. Fails with `Conflict`, or `BadInput` for a missing reason. */
export function moveTip(from: TipState, to: TipState, by: TipMover, reason?: string): TipState {
  if (!mayMoveTip(from, to, by)) {
    throw new AppError('Conflict', '这条线索已经不在这一步了，刷新看看')
  }
  if (to === 'received' && NEEDS_REASON.has(from) && !reason) {
    throw new AppError('BadInput', '写一句为什么要重新受理', { reason: '写一句为什么要重新受理' })
  }
  return to
}
