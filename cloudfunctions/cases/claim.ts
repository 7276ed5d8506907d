import type { casesApi } from '../../core/cases/api'
import type { Handover } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { caseAt, mustBeFree, tipAt } from '../kit/held-by'
import type { Change } from '../kit/service'
import { changeCase, changeTip, finishStep, type Step, tellHistory } from '../kit/step'
import { takeStep } from './take-step'

interface Held {
  holder: string | undefined
  /** Whatever the last one said when handing over goes, unless the next hand-over says something. */
  hand: (to: string | undefined, handover?: Handover) => Promise<unknown>
}

type Which = Pick<Parsed<typeof casesApi.claim>, 'kind' | 'id'>

/** Who has it in hand, and how to put it into another's. */
export async function heldItem(step: Step, { kind, id }: Which): Promise<Held> {
  if (kind === 'tip') {
    const tip = await tipAt(step, id)
    if (tip.caseId) throw new AppError('Conflict', '这条线索刚被受理了，刷新看看')
    return {
      holder: tip.claimedBy,
      hand: (to, handover) => changeTip(step, tip, { claimedBy: to, handover }),
    }
  }
  const its = await caseAt(step, id)
  return {
    holder: its.assignee,
    hand: (to, handover) => changeCase(step, its, { assignee: to, handover }),
  }
}

/** Takes one on inside a step; from somebody else only when said so. */
export async function claimInStep(step: Step, which: Which, takeOver: boolean): Promise<void> {
  const { personId, name } = step.caller
  const { holder, hand } = await heldItem(step, which)
  if (!takeOver) await mustBeFree(step, holder)
  if (holder === personId) return
  await hand(personId)
  const words = holder ? `${name} 接过来了` : `${name} 接手了`
  await tellHistory(step, { subject: which.id, kind: 'claimed', words, internal: true })
}

/** Takes a tip or case on, so that two editors do not ring the same person (C1). */
export function claimItem(
  { takeOver, ...which }: Parsed<typeof casesApi.claim>,
  by: Change,
): Promise<Output<typeof casesApi.claim>> {
  return takeStep(by, async (step) => {
    await claimInStep(step, which, takeOver === true)
    return finishStep(step, { item: which, words: '接手了', internal: true })
  })
}

/** Gives it back to everybody; only whoever has it can. */
export function releaseItem(
  which: Parsed<typeof casesApi.release>,
  by: Change,
): Promise<Output<typeof casesApi.release>> {
  return takeStep(by, async (step) => {
    const { holder, hand } = await heldItem(step, which)
    if (!holder) throw new AppError('Conflict', '这一条现在没有人接手')
    await mustBeFree(step, holder)
    await hand(undefined)
    const words = `${by.caller.name} 放回了`
    await tellHistory(step, { subject: which.id, kind: 'released', words, internal: true })
    return finishStep(step, { item: which, words: '放回了', internal: true })
  })
}
