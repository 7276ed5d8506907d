import { monthOf } from '../kit/time'
import type { CategoryId } from '../tips/categories'
import type { Outcome } from './ending'
import type { CaseStage, Ending, Verdict } from './lifecycle'
import type { CaseQueue } from './queues'

/** What the newsroom works on; one or many tips point to it by `caseId`. */
export interface Case {
  _id: string
  /** Number of the tip it was made from. */
  number: string
  categoryId: CategoryId
  title: string
  /** An editor's rewrite without identity: what neighbours may read. */
  summary: string
  place: { communityId: string; building?: string }
  /** The one photo an editor cleared for neighbours. */
  coverPhotoId?: string
  /** False once any of its tips is sealed: then no neighbour is shown it (MISSION T2). */
  listed: boolean
  stage: CaseStage
  /** `queueOfStage(stage)`, stored for the index. */
  queue: CaseQueue
  verdict: Verdict
  /** Who found so, on which claims; `owner` tells whether they told of it themselves. */
  verdictBy?: { personId: string; owner: string; at: number; claims: string[] }
  ending?: Ending
  outcome?: Outcome
  mergedInto?: string
  /** Cases that were merged into this one: their voices count here. */
  absorbed?: string[]
  assignee?: string
  handover?: Handover
  dueAt: number
  /** Name of the responsible party that has it, once it was referred. */
  party?: string
  /** Date the responsible party promised, once there is one. */
  promisedFor?: number
  /** Shanghai month of the first tip, the month it counts in (DESIGN §3). */
  month: string
  firstTipAt: number
  /** When the last tip came to it; tells an undo whether somebody joined meanwhile. */
  lastJoinedAt: number
  createdAt: number
  changedAt: number
}

/** What one editor told the next when handing it over. */
export interface Handover {
  from: string
  note: string
  at: number
}

/** By when it has to leave where it is; a promise keeps its own date. */
export const dueOf = ({ stage, promisedFor, dueAt }: Case): number =>
  stage === 'promised' ? (promisedFor ?? dueAt) : dueAt

/** A case and those merged into it. */
export const familyOf = ({ _id, absorbed = [] }: Pick<Case, '_id' | 'absorbed'>): string[] => [
  _id,
  ...absorbed,
]

/** 我也遇到: a neighbour's voice on a case (MISSION T4). `_id` = keyed hash of case and person. */
export interface Voice {
  _id: string
  caseId: string
  owner: string
  note?: string
  at: number
}

/** The month and first moment of a case from all its tips, in whatever order they joined. */
export function countsFrom(sentAt: readonly number[]): Pick<Case, 'month' | 'firstTipAt'> {
  const firstTipAt = Math.min(...sentAt)
  return { firstTipAt, month: monthOf(firstTipAt) }
}
