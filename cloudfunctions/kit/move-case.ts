import type { Case } from '../../core/cases/case'
import { dueAtStage } from '../../core/cases/clocks'
import { type CaseStage, moveCase } from '../../core/cases/lifecycle'
import { queueOfStage } from '../../core/cases/queues'
import type { EventKind, Tip, TipEvent } from '../../core/tips/tip'
import { clocksOf } from './clocks'
import { tips } from './records'
import { changeCase, type Patch, type Step, tellHistory, tellReporter } from './step'

/**
 * Every tip of a case. Read it inside the step's work: whoever joins meanwhile changes the case, so
 * that the step loses its race and is tried again with them.
 */
export const membersOf = (caseId: string): Promise<Tip[]> =>
  tips.find({ caseId }, { order: [{ by: 'createdAt' }] })

export interface Move {
  to: CaseStage
  /** What everybody who told of it reads; it heads their timeline. */
  words: string
  /** Default `moved`. */
  kind?: EventKind
  /** Shown at the desk only. */
  reason?: string
  /** More fields of the case; `undefined` removes one. `dueAt` here goes before the category's clock. */
  set?: Patch<Case>
}

/** One line on the timeline of everybody who told of a case, and a reminder to each. */
export async function tellEveryone(
  step: Step,
  caseId: string,
  event: Omit<TipEvent, '_id' | 'at' | 'actor' | 'subject'>,
): Promise<void> {
  await tellHistory(step, { subject: caseId, ...event })
  for (const tip of await membersOf(caseId)) await tellReporter(step, tip._id, event.words)
}

/**
 * Moves a case to another stage by the table, in one step that can be taken back: stage, queue and
 * deadline, one line on the timeline of every tip, and a reminder to each who told of it. Answers
 * the changed case. Fails with `Conflict` where the table knows no such move.
 */
export async function moveCaseOn(step: Step, its: Case, move: Move): Promise<Case> {
  const { to, words, kind = 'moved', reason, set = {} } = move
  const stage = moveCase(its.stage, to)
  const members = await membersOf(its._id)
  const clocks = await clocksOf(its.categoryId)
  const urgent = members.some((tip) => tip.urgent)
  const dueAt = dueAtStage(stage, clocks, step.now, urgent) ?? set.promisedFor ?? its.dueAt
  const moved = await changeCase(step, its, { stage, queue: queueOfStage(stage), dueAt, ...set })
  const told = { kind, from: its.stage, to: stage, words, ...(reason ? { reason } : {}) }
  await tellEveryone(step, its._id, told)
  return moved
}
