import { CLOSES_AT } from '../kit/hours'
import { DAY, dayOf, HOUR, startOfDay } from '../kit/time'
import { addWorkingDays } from '../kit/working-days'
import type { Clocks } from './clock-rules'
import type { CaseStage } from './lifecycle'

/** By when an editor first gets in touch with the reporter. */
export const contactBy = (clocks: Clocks, from: number, urgent: boolean): number =>
  urgent ? from + clocks.contactUrgent * HOUR : addWorkingDays(from, clocks.contact)

/** By when the responsible party answers. */
export function replyBy(
  clocks: Clocks,
  from: number,
  to: { urgent: boolean; department: boolean },
): number {
  if (to.urgent) return addWorkingDays(from, clocks.replyUrgent)
  return addWorkingDays(from, to.department ? clocks.replyDepartment : clocks.reply)
}

/** Those who reported look whether it is done a week later (MISSION C6). */
const LOOK_AFTER_DAYS = 7

type OnClock = Exclude<CaseStage, 'promised' | 'closed'>

const DUE: Record<OnClock, (clocks: Clocks, from: number, urgent: boolean) => number> = {
  triage: contactBy,
  verifying: (clocks, from) => addWorkingDays(from, clocks.verify),
  verified: (clocks, from) => addWorkingDays(from, clocks.refer),
  referred: (clocks, from, urgent) => replyBy(clocks, from, { urgent, department: false }),
  checking: (_, from) => startOfDay(dayOf(from + LOOK_AFTER_DAYS * DAY)) + CLOSES_AT,
  reopened: (clocks, from) => addWorkingDays(from, clocks.verify),
}

/**
 * By when a case that comes to a stage has to leave it. A promise brings its own date, and a closed
 * case waits for nobody.
 */
export function dueAtStage(
  stage: CaseStage,
  clocks: Clocks,
  from: number,
  urgent: boolean,
): number | undefined {
  return stage === 'promised' || stage === 'closed' ? undefined : DUE[stage](clocks, from, urgent)
}
