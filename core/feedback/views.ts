import * as z from 'zod/mini'
import { AnswerView, SUBJECTS } from './question'

const Subject = z.object({ kind: z.enum(SUBJECTS), id: z.string(), title: z.string() })

/** One's own question. */
export const MyQuestion = z.object({
  questionId: z.string(),
  subject: Subject,
  text: z.string(),
  at: z.number(),
  /** How many neighbours asked the same, oneself included. */
  people: z.number(),
  answer: z.nullable(AnswerView),
})
export type MyQuestion = z.infer<typeof MyQuestion>

/** A question with its answer, for everybody: an editor's words, no name. */
export const PublicQuestion = z.object({
  asked: z.string(),
  answer: AnswerView,
  people: z.number(),
})
export type PublicQuestion = z.infer<typeof PublicQuestion>

export const DeskQuestion = z.object({
  questionId: z.string(),
  subject: Subject,
  text: z.string(),
  at: z.number(),
  safety: z.string(),
  people: z.number(),
  /** The same in other people's words, joined to this one. */
  joined: z.array(z.object({ questionId: z.string(), text: z.string(), at: z.number() })),
  /** Open questions that read alike, best first. */
  similar: z.array(z.object({ questionId: z.string(), text: z.string(), alike: z.number() })),
  answer: z.nullable(
    z.object({
      words: z.string(),
      at: z.number(),
      by: z.string(),
      shown: z.boolean(),
      asked: z.string(),
    }),
  ),
})
export type DeskQuestion = z.infer<typeof DeskQuestion>

export const DayView = z.object({
  weekday: z.number(),
  today: z.boolean(),
  /** ms at which the day begins: today's or the next one's. */
  at: z.number(),
  /** Questions that belong to this day, and how many of them have an answer. */
  asked: z.number(),
  answered: z.number(),
})
export type DayView = z.infer<typeof DayView>
