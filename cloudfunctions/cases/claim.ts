import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { caseAt, mustBeFree, tipAt } from '../kit/held-by'
import type { Change } from '../kit/service'
import { changeCase, changeTip, finishStep, type Step, tellHistory } from '../kit/step'
import { takeStep } from './take-step'

interface Held {
  holder: string | undefined
  hand: (to: string | undefined) => Promise<unknown>
}

type Which = Pick<Parsed<typeof casesApi.claim>, 'kind' | 'id'>

async function heldItem(step: Step, { kind, id }: Which): Promise<Held> {
  if (kind === 'tip') {
    const tip = await tipAt(step, id)
    if (tip.caseId) throw new AppError('Conflict', '这条线索刚被受理了，刷新看看')
    return { holder: tip.claimedBy, hand: (to) => changeTip(step, tip, { claimedBy: to }) }
  }
  const its = await caseAt(step, id)
  return { holder: its.assignee, hand: (to) => changeCase(step, its, { assignee: to }) }
}

/** Takes a tip or case on, so that two editors do not ring the same person (C1). */
export function claimItem(
  { takeOver, ...which }: Parsed<typeof casesApi.claim>,
  by: Change,
): Promise<Output<typeof casesApi.claim>> {
  return takeStep(by, async (step) => {
    const { holder, hand } = await heldItem(step, which)
    if (!takeOver) await mustBeFree(step, holder)
    if (holder !== by.caller.personId) {
      await hand(by.caller.personId)
      const words = holder ? `${by.caller.name} 接过来了` : `${by.caller.name} 接手了`
      await tellHistory(step, { subject: which.id, kind: 'claimed', words, internal: true })
    }
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
