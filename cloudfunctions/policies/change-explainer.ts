import { AppError } from '../../core/kit/errors'
import type { Explainer } from '../../core/policies/explainer'
import type { DeskExplainer } from '../../core/policies/views'
import { explainers } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { deskView } from './desk-open'
import { explainerOf } from './records'

type Work = (its: Explainer, tx: Tx) => Explainer | Promise<Explainer>

/** One change of an explainer in one transaction, answered with how it stands afterwards. */
export async function changeExplainer(
  explainerId: string,
  { now, once }: Change,
  work: Work,
): Promise<DeskExplainer> {
  await once(async (tx) => {
    const its = await explainerOf(explainerId, tx)
    const changed = await work(its, tx)
    // The whole record: an update would merge nested fields instead of replacing them.
    await tx.put(explainers, { ...changed, version: its.version + 1, changedAt: now })
    return { explainerId }
  })
  return deskView(explainerId, now)
}

/** What somebody decided about has to be what stands there now. */
export function mustBe(its: Explainer, version: number): void {
  if (its.version === version) return
  throw new AppError('Conflict', '刚才有人改过这篇，刷新看看再做')
}
