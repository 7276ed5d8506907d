import type { DeskItem } from '@core/cases/views'
import { mayMoveTip, type TipState } from '@core/tips/lifecycle'
import type { FormName } from './inbox-store'

/** What each form asks of a tip's state: the same table the server goes by. */
const FITS: Record<FormName, (state: TipState) => boolean> = {
  accept: (state) => state === 'received' || state === 'returned',
  ask: (state) => mayMoveTip(state, 'returned', 'editor'),
  decline: (state) => mayMoveTip(state, 'declined', 'editor'),
  merge: (state) => state === 'received' || state === 'returned',
  restore: (state) => state !== 'returned' && mayMoveTip(state, 'received', 'editor'),
}

/** Whether a step is offered. Somebody else's tip has to be taken over first. */
export function mayDo(form: FormName, { row, tips, claimedBy, mine, suspects }: DeskItem): boolean {
  const tip = tips[0]
  if (!tip || (claimedBy && !mine)) return false
  if (form === 'merge' && suspects.length === 0) return false
  return row.kind === 'tip' && FITS[form](tip.state)
}
