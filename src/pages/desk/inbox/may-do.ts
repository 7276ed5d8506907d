import type { DeskItem } from '@core/cases/views'
import { blockedBy } from '@core/referrals/gate'
import { mayMoveTip, type TipState } from '@core/tips/lifecycle'
import type { FormName } from './inbox-store'

/** What each form asks of a tip's state: the same table the server goes by. */
const FITS: Record<Exclude<FormName, 'refer'>, (state: TipState) => boolean> = {
  accept: (state) => state === 'received' || state === 'returned',
  ask: (state) => mayMoveTip(state, 'returned', 'editor'),
  decline: (state) => mayMoveTip(state, 'declined', 'editor'),
  merge: (state) => state === 'received' || state === 'returned',
  restore: (state) => state !== 'returned' && mayMoveTip(state, 'received', 'editor'),
}

/** Whether a step is offered. Somebody else's tip has to be taken over first. */
export function mayDo(
  form: FormName,
  { row, tips, claimedBy, mine, suspects, its, checks }: DeskItem,
): boolean {
  const tip = tips[0]
  if (!tip || (claimedBy && !mine)) return false
  const ticked = checks.map(({ check }) => check)
  if (form === 'refer') return its !== null && blockedBy(its, ticked).length === 0
  if (form === 'merge' && suspects.length === 0) return false
  return row.kind === 'tip' && FITS[form](tip.state)
}
