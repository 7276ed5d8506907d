import type { casesApi } from '../../core/cases/api'
import { contactBy as contactDue } from '../../core/cases/clocks'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { moveTip } from '../../core/tips/lifecycle'
import type { Tip } from '../../core/tips/tip'
import { clocksOf } from '../kit/clocks'
import { freeTip } from '../kit/held-by'
import type { Change } from '../kit/service'
import { changeTip, finishStep, type Step, tellHistory, tellReporter } from '../kit/step'
import { takeStep } from './take-step'

/** Whoever answers has it in hand, and has made first contact (C4). */
const contactBy = ({ caller, now }: Step, tip: Tip): Partial<Tip> => ({
  claimedBy: caller.personId,
  firstContactAt: tip.firstContactAt ?? now,
})

/** Asks the reporter for something, in one sentence; the tip waits for them. */
export function askMore(
  { tipId, want }: Parsed<typeof casesApi.askMore>,
  by: Change,
): Promise<Output<typeof casesApi.askMore>> {
  return takeStep(by, async (step) => {
    const tip = await freeTip(step, tipId)
    const state = moveTip(tip.state, 'returned', 'editor')
    await changeTip(step, tip, { state, word: { text: want }, ...contactBy(step, tip) })
    const moved = { from: tip.state, to: state, words: `编辑请您补充：${want}` }
    await tellHistory(step, { subject: tipId, kind: 'returned', ...moved })
    await tellReporter(step, tipId, `请您补充：${want}`)
    return finishStep(step, { item: { kind: 'tip', id: tipId }, words: '请他补充了' })
  })
}

type Decline = Parsed<typeof casesApi.decline>

/** Declines inside a step: a declined tip never goes without reason and helper (DESIGN §3). */
export async function declineInStep(
  step: Step,
  { tipId, reason, helper, phone }: Decline,
): Promise<void> {
  const tip = await freeTip(step, tipId)
  const state = moveTip(tip.state, 'declined', 'editor')
  const word = { text: reason, helper, ...(phone ? { phone } : {}) }
  await changeTip(step, tip, { state, word, ...contactBy(step, tip) })
  const words = `这件帮不上，可以找${helper}`
  const moved = { from: tip.state, to: state, words, reason }
  await tellHistory(step, { subject: tipId, kind: 'declined', ...moved })
  await tellReporter(step, tipId, words)
}

/** Declines with the reason and who can help. */
export function declineTip(decline: Decline, by: Change): Promise<Output<typeof casesApi.decline>> {
  return takeStep(by, async (step) => {
    await declineInStep(step, decline)
    const item = { kind: 'tip', id: decline.tipId } as const
    return finishStep(step, { item, words: '说明不受理了' })
  })
}

const AGAIN = new Set<Tip['state']>(['declined', 'blocked', 'withdrawn', 'returned'])

/** Brings a tip back to triage with a reason; its contact clock starts anew. */
export function restoreTip(
  { tipId, reason }: Parsed<typeof casesApi.restore>,
  by: Change,
): Promise<Output<typeof casesApi.restore>> {
  return takeStep(by, async (step) => {
    const tip = await freeTip(step, tipId)
    if (!AGAIN.has(tip.state)) throw new AppError('Conflict', '这条线索已经在待分拣里了')
    const state = moveTip(tip.state, 'received', 'editor', reason)
    const clocks = await clocksOf(tip.categoryId)
    const dueAt = contactDue(clocks, step.now, tip.urgent === true)
    await changeTip(step, tip, { state, word: undefined, dueAt, claimedBy: step.caller.personId })
    const words = '编辑重新看这件事'
    const moved = { from: tip.state, to: state, words, reason }
    await tellHistory(step, { subject: tipId, kind: 'restored', ...moved })
    await tellReporter(step, tipId, words)
    return finishStep(step, { item: { kind: 'tip', id: tipId }, words: '重新受理了' })
  })
}
