import * as z from 'zod/mini'
import { closeOf } from '../kit/hours'
import { dateWords } from '../kit/time'
import { PUBLISH, type ReplyDraft, TRUTH_LABEL, TRUTHS } from './reply'

export const ReplyPhotoView = z.object({
  photoId: z.string(),
  url: z.string(),
  thumbUrl: z.string(),
  takenAt: z.nullable(z.number()),
})
export type ReplyPhotoView = z.infer<typeof ReplyPhotoView>

/** A party's answer as it is printed: their own words, under their name (MISSION C5). */
export const PrintedReply = z.object({
  party: z.string(),
  truth: z.enum(TRUTHS),
  words: z.string(),
  /** The fields beside the words, each with its name, in the order they are printed. */
  lines: z.array(z.object({ name: z.string(), words: z.string() })),
  publish: z.enum(PUBLISH),
  photos: z.array(ReplyPhotoView),
  at: z.number(),
  /** Told on the telephone and written down by an editor. */
  byPhone: z.boolean(),
})
export type PrintedReply = z.infer<typeof PrintedReply>

const PLAN_LINE = { fix: '安排整改', done: '已经办好', cannot: '暂时整改不了' } as const

/** The lines under the words. The preview before sending and every page afterwards use these. */
export function printedLines(reply: ReplyDraft): PrintedReply['lines'] {
  const { truth, plan, measures, person, doneBy, why, whose } = reply
  const line = (name: string, words: string | undefined) => (words ? [{ name, words }] : [])
  return [
    ...line('情况', TRUTH_LABEL[truth]),
    ...line('安排', plan && PLAN_LINE[plan]),
    ...line('整改内容', measures),
    ...line('责任人', person),
    ...line('哪天办好', doneBy && dateWords(closeOf(doneBy))),
    ...line('原因', why),
    ...line('归谁管', whose),
  ]
}
