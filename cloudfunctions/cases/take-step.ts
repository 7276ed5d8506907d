import type { casesApi } from '../../core/cases/api'
import type { Output } from '../../core/kit/contract'
import { markRead } from '../kit/reads'
import type { Change } from '../kit/service'
import { type Effect, type Step, startStep } from '../kit/step'
import { openItem } from './open-item'

type Reply = Output<typeof casesApi.claim>

/** Runs one step of the desk in one transaction and answers with what it left and how to undo it. */
export async function takeStep(
  { caller, now, once }: Change,
  work: (step: Step) => Promise<Effect>,
): Promise<Reply> {
  const effect = await once((tx) => work(startStep(tx, caller, now)))
  const { item, undoId, until, words } = effect
  // One's own step is no news to oneself.
  if (!once.earlier) await markRead(caller.personId, item.id, now)
  return { item: await openItem(item, { caller, now }), undo: { undoId, until, words } }
}
