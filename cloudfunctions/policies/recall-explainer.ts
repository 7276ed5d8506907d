import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { editionId, recallOf } from '../../core/kit/readership'
import type { policiesApi } from '../../core/policies/api'
import { editions } from '../kit/records'
import type { Change } from '../kit/service'
import { changeExplainer } from './change-explainer'
import { recalls } from './records'

/** Withdraws at once what was misread; its readers are told by a tick and by their pages (X4). */
export const recallExplainer = (
  { explainerId, words }: Parsed<typeof policiesApi.recall>,
  change: Change,
): Promise<Output<typeof policiesApi.recall>> =>
  changeExplainer(explainerId, change, async (its, tx) => {
    const { edition } = its
    if (edition === 0) throw new AppError('Conflict', '还没发布，不用撤回')
    if (its.recalled) throw new AppError('Conflict', '这一篇已经撤回了')
    const shown = await tx.get(editions, editionId(explainerId, edition))
    const at = change.now
    const title = shown?.draft.title ?? its.draft.title
    const what = { subject: explainerId, edition, title, words, at, by: change.caller.personId }
    await tx.add(recalls, recallOf('withdrawn', what))
    return { ...its, listed: false, recalled: { at, edition, words } }
  })

/** Another document takes its place; the banner shows from that day on. */
export const supersedeExplainer = (
  { explainerId, title, number, on, successorId }: Parsed<typeof policiesApi.supersede>,
  change: Change,
): Promise<Output<typeof policiesApi.supersede>> =>
  changeExplainer(explainerId, change, (its) => ({
    ...its,
    successor: { title, number, on, explainerId: successorId ?? null },
  }))
