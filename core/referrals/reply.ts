import * as z from 'zod/mini'
import type { CaseStage } from '../cases/lifecycle'
import type { FieldErrors } from '../kit/errors'
import { choice, day, id, list, moment, text } from '../kit/fields'
import { closeOf } from '../kit/hours'
import { DAY } from '../kit/time'
import { MAX_PHOTOS } from '../photos/photo'

/** What the party says of what was told (DESIGN-UI §5 ⑪). */
export const TRUTHS = ['true', 'partly', 'not', 'elsewhere'] as const
export type Truth = (typeof TRUTHS)[number]
export const TRUTH_LABEL: Record<Truth, string> = {
  true: '属实',
  partly: '部分属实',
  not: '和实际不符',
  elsewhere: '不归我们管',
}

/** What they do about it; saying why not is as good as saying when (MISSION C5). */
export const PLANS = ['fix', 'done', 'cannot'] as const
export type Plan = (typeof PLANS)[number]
export const PLAN_LABEL: Record<Plan, string> = {
  fix: '安排整改',
  done: '已经办好了',
  cannot: '暂时整改不了',
}

export const PUBLISH = ['public', 'reporters', 'newsroom'] as const
export type Publish = (typeof PUBLISH)[number]
export const PUBLISH_LABEL: Record<Publish, string> = {
  public: '可以公开，署单位名',
  reporters: '只转告反映的居民',
  newsroom: '只给编辑部参考',
}

export const MOST_WORDS = 500
/** Nobody promises further ahead than this; a later date is a slip of the finger. */
export const FURTHEST_PROMISE = 366 * DAY

export const ReplyPhoto = z.strictObject({
  photoId: id('照片'),
  takenAt: z.optional(moment('拍摄时间')),
})

/** What a party answers, once. */
export const ReplyDraft = z.strictObject({
  truth: choice('情况属实吗', TRUTHS),
  /** 处理情况: the one box that has to be written. */
  words: text('处理情况', { min: 4, max: MOST_WORDS }),
  plan: z.optional(choice('怎么安排', PLANS)),
  measures: z.optional(text('整改内容', { max: 300 })),
  person: z.optional(text('责任人', { max: 40 })),
  doneBy: z.optional(day('哪天办好')),
  why: z.optional(text('暂时整改不了的原因', { max: 300 })),
  /** Whose it is instead, when it is not theirs. */
  whose: z.optional(text('归谁管', { max: 40 })),
  photos: list('照片', ReplyPhoto, MAX_PHOTOS),
  publish: choice('怎么公开', PUBLISH),
})
export type ReplyDraft = z.infer<typeof ReplyDraft>

const owns = (truth: Truth) => truth === 'true' || truth === 'partly'

/** What the fields say together: one sentence per wrong field; empty when all is well. */
export function faultsOf(reply: ReplyDraft, now: number): FieldErrors {
  const { truth, plan, doneBy, why, whose } = reply
  if (truth === 'elsewhere') {
    return whose && whose.length >= 2 ? {} : { whose: '写一下归谁管，我们好转过去' }
  }
  if (!owns(truth)) return {}
  if (!plan) return { plan: '选一下怎么安排' }
  if (plan === 'cannot' && (why ?? '').length < 4) return { why: '写几个字，说说为什么办不了' }
  if (plan !== 'fix' || doneBy === undefined) return {}
  const at = closeOf(doneBy)
  if (at < now) return { doneBy: '这一天已经过了，换一天' }
  return at > now + FURTHEST_PROMISE ? { doneBy: '这一天太远了，换近一点的' } : {}
}

/** Only what belongs to the answer chosen: a date typed before changing one's mind is no promise. */
export function tidied(reply: ReplyDraft): ReplyDraft {
  const { truth, words, plan, measures, person, doneBy, why, whose, photos, publish } = reply
  const common = { truth, words, photos, publish }
  if (truth === 'elsewhere') return { ...common, ...(whose ? { whose } : {}) }
  if (truth === 'not' || !plan) return common
  if (plan === 'cannot') return { ...common, plan, ...(why ? { why } : {}) }
  return {
    ...common,
    plan,
    ...(measures ? { measures } : {}),
    ...(person ? { person } : {}),
    ...(plan === 'fix' && doneBy ? { doneBy } : {}),
  }
}

/** Where the case goes with this answer: a date is a promise, anything open is the editors' again. */
export function stageAfter({ truth, plan, doneBy }: ReplyDraft): CaseStage {
  if (!owns(truth)) return 'verified'
  if (plan === 'done') return 'checking'
  return plan === 'fix' && doneBy ? 'promised' : 'verified'
}
