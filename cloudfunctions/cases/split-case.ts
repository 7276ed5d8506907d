import type { casesApi } from '../../core/cases/api'
import { type Case, countsFrom } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Tip } from '../../core/tips/tip'
import { mustBeFree, tipAt } from '../kit/held-by'
import { membersOf } from '../kit/move-case'
import type { Change } from '../kit/service'
import {
  changeCase,
  changeTip,
  finishStep,
  type Step,
  tellHistory,
  tellReporter,
} from '../kit/step'
import { openCase } from './join-case'
import { workingCase } from './keep-work'
import { takeStep } from './take-step'

type Split = Parsed<typeof casesApi.split>

/** The tips that go and those that stay; both have to be some. */
async function parted(step: Step, its: Case, { tipIds }: Split): Promise<[Tip[], Tip[]]> {
  const all = await membersOf(its._id)
  const members = await Promise.all(all.map(({ _id }) => tipAt(step, _id)))
  const going = members.filter(({ _id }) => tipIds.includes(_id))
  const staying = members.filter(({ _id }) => !tipIds.includes(_id))
  const wrong =
    going.length !== new Set(tipIds).size
      ? '有一条线索已经不在这件事里了，刷新看看'
      : staying.length === 0 && '至少留一条在原来的事里'
  if (wrong) throw new AppError('BadInput', wrong, { tipIds: wrong })
  return [going, staying]
}

/** Takes a tip along to another case; its timeline keeps what it had until now. */
export const moveTipTo = (step: Step, tip: Tip, caseId: string): Promise<Tip> =>
  changeTip(step, tip, {
    caseId,
    earlier: [...(tip.earlier ?? []), { caseId: tip.caseId ?? '', until: step.now }],
  })

const SPLIT = '这件和邻居说的不是一回事，单独办'

/** What is left counts for itself: its first tip, its month, and its own number. */
function leftBehind(its: Case, staying: readonly Tip[]) {
  const numbers = staying.map(({ number }) => number)
  const [first = its.number] = numbers
  return {
    ...countsFrom(staying.map(({ createdAt }) => createdAt)),
    number: numbers.includes(its.number) ? its.number : first,
  }
}

/** Some of its tips go out into a case of their own, long after a merge too (C2). */
export function splitCase(split: Split, by: Change): Promise<Output<typeof casesApi.split>> {
  return takeStep(by, async (step) => {
    const { caseId, title, summary, categoryId, reason } = split
    const its = await workingCase(step, caseId)
    await mustBeFree(step, its.assignee)
    const [going, staying] = await parted(step, its, split)
    const made = await openCase(step, going, { title, summary, categoryId })
    for (const tip of going) {
      await moveTipTo(step, tip, made._id)
      await tellHistory(step, { subject: tip._id, kind: 'split', words: SPLIT, reason })
      await tellReporter(step, tip._id, SPLIT)
    }
    await changeCase(step, its, leftBehind(its, staying))
    const words = `拆出 ${going.length} 条线索，单独办`
    await tellHistory(step, { subject: caseId, kind: 'split', words, reason, internal: true })
    const item = { kind: 'case', id: made._id } as const
    return finishStep(step, { item, from: { kind: 'case', id: caseId }, words: '拆开了' })
  })
}
