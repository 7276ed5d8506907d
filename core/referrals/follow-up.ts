import * as z from 'zod/mini'
import type { CaseStage, Ending } from '../cases/lifecycle'
import { DAY } from '../kit/time'

/** done: the party says it is done · week, month: 7 and 28 days after that day (MISSION C6). */
export const ROUNDS = ['done', 'week', 'month'] as const
export type Round = (typeof ROUNDS)[number]
export const ROUND_AFTER: Record<Round, number> = { done: 0, week: 7 * DAY, month: 28 * DAY }
export const ROUND_LABEL: Record<Round, string> = {
  done: '办好时',
  week: '7 天回访',
  month: '28 天回访',
}

/** The three big buttons. */
export const ANSWERS = ['fixed', 'better', 'not'] as const
export type Answer = (typeof ANSWERS)[number]
export const ANSWER_LABEL: Record<Answer, string> = {
  fixed: '好了',
  better: '好了一些',
  not: '没有',
}

/** A round still to come, one a case: `_id` = case and round. */
export interface PlannedRound {
  _id: string
  caseId: string
  round: Round
  at: number
  state: 'waiting' | 'asked' | 'dropped'
}

/** One person asked in one round; `_id` = keyed hash of case, round and person. */
export interface FollowUp {
  _id: string
  caseId: string
  tipId: string
  owner: string
  communityId: string
  round: Round
  askedAt: number
  answer?: Answer
  answeredAt?: number
  words?: string
  photos?: { photoId: string; takenAt?: number }[]
  /** What the editor decided when somebody said 没有. */
  decided?: { reopened: boolean; words: string; by: string; at: number }
}

/** Whether a round that has come is asked: never of a case that is being worked on again. */
export const asksNow = (its: { stage: CaseStage; ending?: Ending | undefined }): boolean =>
  its.stage === 'promised' ||
  its.stage === 'checking' ||
  (its.stage === 'closed' && its.ending === 'resolved')

/** What a reporter reads of the round that asks them. */
export const FollowUpView = z.object({
  round: z.enum(ROUNDS),
  askedAt: z.number(),
  answer: z.nullable(z.enum(ANSWERS)),
  /** What the editors decided after a 没有. */
  decision: z.nullable(z.object({ reopened: z.boolean(), words: z.string() })),
})
export type FollowUpView = z.infer<typeof FollowUpView>

/** 回访 / 有效 / 满意, never one number (MISSION B2). */
export const Satisfaction = z.object({
  /** People asked. */
  asked: z.number(),
  /** Of them, who answered. */
  answered: z.number(),
  /** Of these, who said 好了. */
  satisfied: z.number(),
  better: z.number(),
  not: z.number(),
})
export type Satisfaction = z.infer<typeof Satisfaction>
