import type { Output, Parsed } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import { noClearance } from '../../core/policies/clearance'
import { newDraft } from '../../core/policies/draft'
import { explainers } from '../kit/records'
import type { Change } from '../kit/service'
import { changeExplainer, mustBe } from './change-explainer'
import { deskView } from './desk-open'

/** Begins an explainer with an empty sheet. */
export async function createExplainer(
  { title, topic }: Parsed<typeof policiesApi.create>,
  { caller, now, once }: Change,
): Promise<Output<typeof policiesApi.create>> {
  const { explainerId } = await once(async (tx) => {
    const _id = `exp_${once.id}`
    await tx.add(explainers, {
      _id,
      version: 0,
      draft: { ...newDraft(topic), title },
      clearance: noClearance(),
      topic,
      department: '',
      edition: 0,
      listed: false,
      createdBy: caller.personId,
      createdAt: now,
      changedAt: now,
    })
    return { explainerId: _id }
  })
  return deskView(explainerId, now)
}

/** Saves the draft. What is published stays as it was; what was cleared of it may lapse (X2). */
export const saveDraft = (
  { explainerId, version, draft }: Parsed<typeof policiesApi.save>,
  change: Change,
): Promise<Output<typeof policiesApi.save>> =>
  changeExplainer(explainerId, change, (its) => {
    mustBe(its, version)
    return { ...its, draft }
  })
