import { mayMoveCase } from '@core/cases/lifecycle'
import type { DeskItem } from '@core/cases/views'
import type { CaseWork } from '@core/cases/work-views'
import { blockedBy } from '@core/referrals/gate'
import { mayMoveTip, type TipState } from '@core/tips/lifecycle'
import type { CaseForm, FormName } from './inbox-store'

type TipForm = Exclude<FormName, CaseForm | 'refer'>

/** What each form asks of a tip's state: the same table the server goes by. */
const FITS: Record<TipForm, (state: TipState) => boolean> = {
  accept: (state) => state === 'received' || state === 'returned',
  ask: (state) => mayMoveTip(state, 'returned', 'editor'),
  decline: (state) => mayMoveTip(state, 'declined', 'editor'),
  merge: (state) => state === 'received' || state === 'returned',
  restore: (state) => state !== 'returned' && mayMoveTip(state, 'received', 'editor'),
}

type Asked = (its: CaseWork, item: DeskItem) => boolean

const open: Asked = ({ stage }) => stage !== 'closed'

/** What each form asks of a case. Writing down what was found out is for every editor. */
const FITS_CASE: Record<Exclude<CaseForm, 'assign'>, Asked> = {
  claim: open,
  drop: open,
  evidence: open,
  strike: open,
  care: (its) => its.stage !== 'closed' && !its.ownTip,
  verdict: (its) => its.stage !== 'closed' && !its.ownTip,
  close: ({ stage }) => mayMoveCase(stage, 'closed'),
  reopen: ({ stage, ending }) => stage === 'closed' && ending !== 'merged',
  again: ({ stage }) => stage === 'reopened',
  split: (its, { tips }) => its.stage !== 'closed' && tips.length > 1,
  join: (its, { suspects }) => its.stage !== 'closed' && suspects.length > 0,
}

const FOR_ALL = new Set<FormName>(['claim', 'drop', 'evidence', 'strike', 'care', 'reopen'])

const isCaseForm = (form: FormName): form is keyof typeof FITS_CASE => form in FITS_CASE

/** Whether a step is offered. Somebody else's has to be taken over first. */
export function mayDo(form: FormName, item: DeskItem): boolean {
  const { row, tips, claimedBy, mine, suspects, its, checks } = item
  if (claimedBy && !mine && !FOR_ALL.has(form)) return false
  if (form === 'assign') return row.dueAt !== null || row.queue === 'returned'
  const ticked = checks.map(({ check }) => check)
  if (form === 'refer') return its !== null && blockedBy(its, ticked).length === 0
  if (isCaseForm(form)) return its !== null && FITS_CASE[form](its, item)
  const tip = tips[0]
  if (!tip || row.kind !== 'tip') return false
  if (form === 'merge' && suspects.length === 0) return false
  return FITS[form as TipForm](tip.state)
}
