import type { casesApi } from '../../core/cases/api'
import { type Case, countsFrom, familyOf } from '../../core/cases/case'
import { moveCase } from '../../core/cases/lifecycle'
import { queueOfStage } from '../../core/cases/queues'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { mustBeFree, tipAt } from '../kit/held-by'
import { membersOf } from '../kit/move-case'
import type { Change } from '../kit/service'
import { changeCase, finishStep, type Step, tellHistory, tellReporter } from '../kit/step'
import { gather, mustStillStand } from './gather'
import { workingCase } from './keep-work'
import { moveTipTo } from './split-case'
import { takeStep } from './take-step'

const MERGED = '和邻居的同一件事合并了，一起跟进'

/** The case that goes: closed as merged, off the public list, pointing where it went. */
const closeInto = (step: Step, its: Case, into: string) => {
  const stage = moveCase(its.stage, 'closed')
  const ended = { stage, queue: queueOfStage(stage), ending: 'merged', mergedInto: into } as const
  const outcome = { words: MERGED, at: step.now }
  return changeCase(step, its, { ...ended, outcome, listed: false, promisedFor: undefined })
}

async function takeIn(step: Step, target: Case, its: Case): Promise<void> {
  const [mine, theirs] = await Promise.all([gather(target), gather(its)])
  const informants = new Set([...mine.informants, ...theirs.informants])
  mustStillStand(target, { ...mine, informants })
  await changeCase(step, target, {
    ...countsFrom([target.firstTipAt, its.firstTipAt]),
    absorbed: [...(target.absorbed ?? []), ...familyOf(its)],
    listed: target.listed && its.listed,
    lastJoinedAt: step.now,
  })
}

/** Closes a case into another: its tips and voices go along, so that nothing counts twice (C2). */
export function mergeCases(
  { caseId, into, reason }: Parsed<typeof casesApi.mergeCases>,
  by: Change,
): Promise<Output<typeof casesApi.mergeCases>> {
  return takeStep(by, async (step) => {
    if (caseId === into) throw new AppError('BadInput', '选另一件再合并', { into: '选另一件' })
    const its = await workingCase(step, caseId)
    const target = await workingCase(step, into)
    await mustBeFree(step, its.assignee)
    await mustBeFree(step, target.assignee)
    await takeIn(step, target, its)
    for (const { _id } of await membersOf(caseId)) {
      await moveTipTo(step, await tipAt(step, _id), into)
      await tellHistory(step, { subject: _id, kind: 'merged', words: MERGED, reason })
      await tellReporter(step, _id, MERGED)
    }
    await closeInto(step, its, into)
    const words = `并进来一件：${its.title}`
    await tellHistory(step, { subject: into, kind: 'merged', words, reason, internal: true })
    const item = { kind: 'case', id: into } as const
    return finishStep(step, { item, from: { kind: 'case', id: caseId }, words: '并过去了' })
  })
}
