import type { casesApi } from '../../core/cases/api'
import { type Case, familyOf } from '../../core/cases/case'
import { endingLine, outcomeOf } from '../../core/cases/ending'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { dropRounds, planRounds } from '../kit/follow-up-plan'
import { caseAt, mustBeFree } from '../kit/held-by'
import { moveCaseOn } from '../kit/move-case'
import type { Change } from '../kit/service'
import { finishStep, type Step } from '../kit/step'
import { evidence } from './gather'
import { takeStep } from './take-step'
import { tellOfCase } from './tell-of-case'

type Closing = Parsed<typeof casesApi.close>

async function mustHoldEvidence(step: Step, its: Case, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const row = await step.tx.get(evidence, id)
    if (row && familyOf(its).includes(row.caseId) && !row.struck) continue
    throw new AppError('BadInput', '有一条证据划掉了，重新选', { evidence: '重新选' })
  }
}

/** Closes with one of the endings; every informant's timeline says how (C5, C6). */
export function closeCase(closing: Closing, by: Change): Promise<Output<typeof casesApi.close>> {
  return takeStep(by, async (step) => {
    const { caseId, ending } = closing
    const its = await caseAt(step, caseId)
    await mustBeFree(step, its.assignee)
    const outcome = outcomeOf(closing, its.verdict, by.now)
    await mustHoldEvidence(step, its, outcome.evidence ?? [])
    await moveCaseOn(step, its, {
      to: 'closed',
      kind: 'closed',
      words: endingLine(ending, outcome),
      set: { ending, outcome, promisedFor: undefined },
    })
    if (outcome.on !== undefined) await planRounds(step.tx, caseId, outcome.on)
    await tellOfCase(step, its, 'case.closed')
    return finishStep(step, { item: { kind: 'case', id: caseId }, words: '办结了' })
  })
}

/** Takes a closed case up again; whoever does has it in hand. */
export function reopenCase(
  { caseId, reason }: Parsed<typeof casesApi.reopen>,
  by: Change,
): Promise<Output<typeof casesApi.reopen>> {
  return takeStep(by, async (step) => {
    const its = await caseAt(step, caseId)
    if (its.ending === 'merged') {
      throw new AppError('Conflict', '这件并到别的事里了，到那件里拆出来')
    }
    await moveCaseOn(step, its, {
      ...{ to: 'reopened', kind: 'reopened', words: '编辑重新看这件事', reason },
      set: { ending: undefined, outcome: undefined, assignee: by.caller.personId },
    })
    await dropRounds(step.tx, caseId)
    await tellOfCase(step, its, 'case.reopened')
    return finishStep(step, { item: { kind: 'case', id: caseId }, words: '重开了' })
  })
}
