import type { casesApi } from '../../core/cases/api'
import type { Case } from '../../core/cases/case'
import { VERDICT_LABEL } from '../../core/cases/lifecycle'
import { verdictGaps } from '../../core/cases/verification'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { caseAt, mustBeFree } from '../kit/held-by'
import { moveCaseOn, tellEveryone } from '../kit/move-case'
import { ownerOf } from '../kit/own-tip'
import type { Change } from '../kit/service'
import { changeCase, finishStep, type Step } from '../kit/step'
import { gather, mustNotBeInformant } from './gather'
import { takeStep } from './take-step'
import { tellOfCase } from './tell-of-case'

type Found = Parsed<typeof casesApi.setVerdict>

function mustBeOpen({ stage }: Case): void {
  if (stage === 'closed') throw new AppError('Conflict', '这件事办结了，先重开再定性')
}

/** Checks everything the verdict stands on; answers the claims it is about. */
async function mustBeFounded(step: Step, its: Case, { verdict, reason }: Found) {
  const gathered = await gather(its)
  mustNotBeInformant(gathered.informants, step.caller)
  const gaps = verdictGaps(verdict, gathered)
  if (gaps.length > 0) throw new AppError('Conflict', `还不能定性。${gaps.join('；')}`)
  if (its.verdict !== 'pending' && !reason) {
    throw new AppError('BadInput', '写一句为什么改定性', { reason: '写一句为什么改定性' })
  }
  return gathered.claims.filter((claim) => !claim.dropped).map(({ _id }) => _id)
}

/**
 * Gives the verdict (C3): by somebody who did not tell of the case, on enough independent sources,
 * with every factor of care weighed. The first one ends the verification.
 */
export function setVerdict(found: Found, by: Change): Promise<Output<typeof casesApi.setVerdict>> {
  return takeStep(by, async (step) => {
    const { caseId, verdict, words, reason } = found
    const its = await caseAt(step, caseId)
    mustBeOpen(its)
    await mustBeFree(step, its.assignee)
    const claims = await mustBeFounded(step, its, found)
    const { personId } = by.caller
    const verdictBy = { personId, owner: ownerOf(by.caller), at: by.now, claims }
    const set = { verdict, verdictBy }
    const line = `核实结果：${VERDICT_LABEL[verdict]}。${words}`
    const told = { kind: 'verified', words: line, ...(reason ? { reason } : {}) } as const
    if (its.stage === 'verifying') {
      await moveCaseOn(step, its, { to: 'verified', set, ...told })
    } else {
      await changeCase(step, its, set)
      await tellEveryone(step, caseId, told)
    }
    await tellOfCase(step, its, 'case.verified')
    const item = { kind: 'case', id: caseId } as const
    return finishStep(step, { item, words: `定了${VERDICT_LABEL[verdict]}` })
  })
}

/** A reopened case goes back to be verified, and its verdict is open again. */
export function verifyAgain(
  { caseId, reason }: Parsed<typeof casesApi.verifyAgain>,
  by: Change,
): Promise<Output<typeof casesApi.verifyAgain>> {
  return takeStep(by, async (step) => {
    const its = await caseAt(step, caseId)
    await mustBeFree(step, its.assignee)
    const set = { verdict: 'pending', verdictBy: undefined } as const
    await moveCaseOn(step, its, { to: 'verifying', words: '编辑重新核实这件事', reason, set })
    return finishStep(step, { item: { kind: 'case', id: caseId }, words: '重新核实了' })
  })
}
