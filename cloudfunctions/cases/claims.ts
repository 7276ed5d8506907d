import type { casesApi } from '../../core/cases/api'
import { familyOf } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { newId } from '../kit/crypto'
import type { Change } from '../kit/service'
import { tellHistory } from '../kit/step'
import { claims, gather, mustStillStand } from './gather'
import { keepWork } from './keep-work'

const MOST_CLAIMS = 12

/** Writes down a sentence to verify (C3). */
export function addClaim(
  { caseId, text }: Parsed<typeof casesApi.addClaim>,
  by: Change,
): Promise<Output<typeof casesApi.addClaim>> {
  return keepWork(by, caseId, async (step, its) => {
    const gathered = await gather(its)
    if (gathered.claims.length >= MOST_CLAIMS) {
      throw new AppError('BadInput', `一件事最多 ${MOST_CLAIMS} 条说法，先合一合`)
    }
    const { personId } = by.caller
    await step.tx.add(claims, { _id: newId('claim'), caseId, text, by: personId, at: by.now })
    const words = `要核实：${text}`
    await tellHistory(step, { subject: caseId, kind: 'evidence', words, internal: true })
  })
}

/** Sets a claim aside; it and its evidence stay readable. */
export function dropClaim(
  { caseId, claimId, why }: Parsed<typeof casesApi.dropClaim>,
  by: Change,
): Promise<Output<typeof casesApi.dropClaim>> {
  return keepWork(by, caseId, async (step, its) => {
    const claim = await step.tx.get(claims, claimId)
    if (!claim || !familyOf(its).includes(claim.caseId) || claim.dropped) {
      throw new AppError('NotFound', '没找到这条说法，刷新看看')
    }
    const dropped = { name: by.caller.name, at: by.now, why }
    const gathered = await gather(its)
    const others = gathered.claims.filter(({ _id }) => _id !== claimId)
    mustStillStand(its, { ...gathered, claims: others })
    await step.tx.put(claims, { ...claim, dropped })
    const words = `不核了：${claim.text}`
    await tellHistory(step, {
      ...{ subject: caseId, kind: 'evidence', words, reason: why, internal: true },
    })
  })
}
