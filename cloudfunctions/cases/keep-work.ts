import type { Case } from '../../core/cases/case'
import type { DeskItem } from '../../core/cases/views'
import { AppError } from '../../core/kit/errors'
import { caseAt } from '../kit/held-by'
import { markRead } from '../kit/reads'
import { cases } from '../kit/records'
import type { Change } from '../kit/service'
import { type Step, startStep } from '../kit/step'
import { openItem } from './open-item'

/** A case that is being worked on. A closed one is taken up again first. */
export async function workingCase(step: Step, caseId: string): Promise<Case> {
  const its = await caseAt(step, caseId)
  if (its.stage === 'closed') throw new AppError('Conflict', '这件事办结了，先重开再记')
  return its
}

/** Keeps something found out about a case, and answers with the case as it is then. */
export async function keepWork(
  { caller, now, once }: Change,
  caseId: string,
  work: (step: Step, its: Case) => Promise<void>,
): Promise<DeskItem> {
  await once(async (tx) => {
    const step = startStep(tx, caller, now)
    await work(step, await workingCase(step, caseId))
    await tx.update(cases, caseId, { changedAt: now })
    return { caseId }
  })
  if (!once.earlier) await markRead(caller.personId, caseId, now)
  return openItem({ kind: 'case', id: caseId }, { caller, now })
}
