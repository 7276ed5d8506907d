import type { CategoryId } from '../tips/categories'
import type { CaseStage, Ending, Verdict } from './lifecycle'

/** Working days for verification after acceptance (MISSION C4). */
export const VERIFY_WORKING_DAYS = 3

/** What the newsroom works on; one or many tips point to it by `caseId`. */
export interface Case {
  _id: string
  /** Number of its first tip. */
  number: string
  categoryId: CategoryId
  title: string
  /** An editor's rewrite without identity: what neighbours may read. */
  summary: string
  place: { communityId: string; building?: string }
  /** The one photo an editor cleared for neighbours. */
  coverPhotoId?: string
  stage: CaseStage
  verdict: Verdict
  ending?: Ending
  mergedInto?: string
  assignee?: string
  dueAt: number
  /** Date the responsible party promised, once there is one. */
  promisedFor?: number
  /** Shanghai month of the first tip, the month it counts in (DESIGN §3). */
  month: string
  firstTipAt: number
  createdAt: number
  changedAt: number
}

/** 我也遇到: a neighbour's voice on a case (MISSION T4). `_id` = keyed hash of case and person. */
export interface Voice {
  _id: string
  caseId: string
  owner: string
  note?: string
  at: number
}
