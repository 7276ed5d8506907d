import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { informantsOf } from '../kit/informants'
import type { Change } from '../kit/service'
import { cares, mustNotBeInformant } from './gather'
import { keepWork } from './keep-work'

/** Weighs some of the six factors of care; whoever told of the case does not (C3). */
export function weigh(
  { caseId, factors }: Parsed<typeof casesApi.weigh>,
  by: Change,
): Promise<Output<typeof casesApi.weigh>> {
  return keepWork(by, caseId, async (step, its) => {
    mustNotBeInformant(await informantsOf(its), by.caller)
    const { personId, name } = by.caller
    const before = await step.tx.get(cares, caseId)
    const weighed = factors.map(({ factor, level, note = '' }) => [
      factor,
      { level, note, personId, name, at: by.now },
    ])
    const all = { ...before?.factors, ...Object.fromEntries(weighed) }
    await step.tx.put(cares, { _id: caseId, factors: all })
  })
}
