import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { informantsOf } from '../kit/informants'
import type { Change } from '../kit/service'
import { cares, mustNotBeInformant } from './gather'
import { keepWork } from './keep-work'

/** Weighs one of the six factors of care; whoever told of the case does not (C3). */
export function weigh(
  { caseId, factor, level, note = '' }: Parsed<typeof casesApi.weigh>,
  by: Change,
): Promise<Output<typeof casesApi.weigh>> {
  return keepWork(by, caseId, async (step, its) => {
    mustNotBeInformant(await informantsOf(its), by.caller)
    if (level === 'careful' && note.length < 2) {
      throw new AppError('BadInput', '写一下要小心什么', { note: '写一下要小心什么' })
    }
    const { personId, name } = by.caller
    const before = await step.tx.get(cares, caseId)
    const weighed = { level, note, personId, name, at: by.now }
    await step.tx.put(cares, { _id: caseId, factors: { ...before?.factors, [factor]: weighed } })
  })
}
