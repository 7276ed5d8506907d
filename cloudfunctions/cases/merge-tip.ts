import type { casesApi } from '../../core/cases/api'
import type { Case } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Tip } from '../../core/tips/tip'
import { caseAt, freeTip, mustBeFree, tipAt } from '../kit/held-by'
import type { Change } from '../kit/service'
import { finishStep, type Step, tellReporter } from '../kit/step'
import { growCase, openCase, putInCase } from './join-case'
import { takeStep } from './take-step'

type Merge = Parsed<typeof casesApi.merge>

const MERGED = '和邻居的同一件事合并了，一起跟进'
const ACCEPTED = '编辑受理了，和邻居的同一件事一起跟进'

function wordsOf({ title, summary }: Merge) {
  if (title && summary) return { title, summary }
  const sentence = '写一下标题和给邻居看的说明'
  throw new AppError('BadInput', sentence, title ? { summary: sentence } : { title: sentence })
}

/** Into the case that is there: the other's own, or the one named. */
async function intoCase(step: Step, tip: Tip, its: Case, { reason }: Merge): Promise<Case> {
  await mustBeFree(step, its.assignee)
  const grown = await growCase(step, its, tip)
  await putInCase(step, tip, grown, { kind: 'merged', words: MERGED, reason })
  return grown
}

/** Neither has a case: both go into one new case, so that nothing counts twice (C2). */
async function intoOneNew(step: Step, tip: Tip, other: Tip, merge: Merge): Promise<Case> {
  await mustBeFree(step, other.claimedBy)
  const { categoryId } = other
  const its = await openCase(step, [tip, other], { ...wordsOf(merge), categoryId })
  const { reason } = merge
  await putInCase(step, other, its, { kind: 'accepted', words: ACCEPTED, reason })
  await putInCase(step, tip, its, { kind: 'merged', words: MERGED, reason })
  await tellReporter(step, other._id, ACCEPTED)
  return its
}

async function target(step: Step, tip: Tip, merge: Merge): Promise<Case> {
  const { into } = merge
  if (into.kind === 'case') return intoCase(step, tip, await caseAt(step, into.id), merge)
  if (into.id === tip._id) throw new AppError('BadInput', '选另一条再合并')
  const other = await tipAt(step, into.id)
  if (other.caseId) return intoCase(step, tip, await caseAt(step, other.caseId), merge)
  return intoOneNew(step, tip, other, merge)
}

/** Merges a tip with another tip or case, with the reason (C2); every reporter hears of it. */
export function mergeTip(merge: Merge, by: Change): Promise<Output<typeof casesApi.merge>> {
  return takeStep(by, async (step) => {
    const tip = await freeTip(step, merge.tipId)
    const its = await target(step, tip, merge)
    await tellReporter(step, tip._id, MERGED)
    const item = { kind: 'case', id: its._id } as const
    return finishStep(step, { item, from: { kind: 'tip', id: tip._id }, words: '合并了' })
  })
}
