import type { TipState } from '../tips/lifecycle'
import type { CaseStage } from './lifecycle'

/** The desk's tabs: tips by state while nobody accepted them, then cases by who holds them (C1). */
export const QUEUES = [
  'triage',
  'returned',
  'verifying',
  'waiting',
  'checking',
  'closed',
  'declined',
  'withdrawn',
  'blocked',
] as const
export type Queue = (typeof QUEUES)[number]

export const QUEUE_LABEL: Record<Queue, string> = {
  triage: '待分拣',
  returned: '待补充',
  verifying: '核实中',
  waiting: '等回应',
  checking: '待回访',
  closed: '已办结',
  declined: '不受理',
  withdrawn: '已撤回',
  blocked: '安全检查拦下',
}

/** Queues with work in them: counted for the tabs. The others only grow and are not counted. */
export const OPEN_QUEUES = [
  'triage',
  'returned',
  'verifying',
  'waiting',
  'checking',
  'blocked',
] as const satisfies Queue[]
export type OpenQueue = (typeof OPEN_QUEUES)[number]

const STATE_OF: Partial<Record<Queue, TipState>> = {
  triage: 'received',
  returned: 'returned',
  declined: 'declined',
  withdrawn: 'withdrawn',
  blocked: 'blocked',
}

export const CASE_QUEUES = ['verifying', 'waiting', 'checking', 'closed'] as const satisfies Queue[]
export type CaseQueue = (typeof CASE_QUEUES)[number]

const OF_STAGE: Record<CaseStage, CaseQueue> = {
  triage: 'verifying',
  verifying: 'verifying',
  verified: 'verifying',
  referred: 'waiting',
  promised: 'waiting',
  checking: 'checking',
  closed: 'closed',
  reopened: 'verifying',
}

/** The state of the tips in a queue; undefined when the queue holds cases. */
export const tipStateOf = (queue: Queue): TipState | undefined => STATE_OF[queue]

/** The queue a case stands in; stored with the case, so that one index serves a page. */
export const queueOfStage = (stage: CaseStage): CaseQueue => OF_STAGE[stage]

/** Whether something in this queue runs against the editors' clock. */
export const hasClock = (queue: Queue): boolean =>
  queue === 'triage' || queue === 'verifying' || queue === 'waiting' || queue === 'checking'
