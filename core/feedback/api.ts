import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, count, flag, id, nothing, text } from '../kit/fields'
import { questionText, SUBJECTS } from './question'
import { DayView, DeskQuestion, MyQuestion, PublicQuestion } from './views'

const OfQuestion = z.strictObject({ questionId: id('问题') })
const Subject = z.strictObject({ kind: choice('问什么', SUBJECTS), id: id('问的哪一篇') })

export const DESK_SHOWS = ['open', 'answered'] as const

/** Residents' questions and the day they are answered (MISSION F). */
export const feedbackApi = api('feedback', {
  ask: command({
    may: 'signed-in',
    consent: true,
    input: z.strictObject({ subject: Subject, text: questionText }),
    output: MyQuestion,
    summary: 'Ask the editors something; anonymous to the public (F1)',
  }),
  mine: query({
    may: 'signed-in',
    input: nothing,
    output: z.object({ questions: z.array(MyQuestion) }),
    summary: 'Own questions with their answers, newest first',
  }),
  shown: query({
    may: 'public',
    input: z.strictObject({ subject: Subject }),
    output: z.object({ questions: z.array(PublicQuestion) }),
    summary: 'Questions about this with the answers the editors show',
  }),
  day: query({
    may: 'public',
    input: nothing,
    output: DayView,
    summary: 'The 互动反馈日: today with its numbers, or the next date',
  }),
  setDay: command({
    may: 'feedback.manage',
    input: z.strictObject({ weekday: count('星期几', 6) }),
    output: DayView,
    summary: 'Choose the weekday of the 互动反馈日',
  }),
  deskList: query({
    may: 'question.answer',
    input: z.strictObject({ show: choice('看哪些', DESK_SHOWS) }),
    output: z.object({
      questions: z.array(DeskQuestion),
      counts: z.object({ open: z.number(), answered: z.number() }),
    }),
    summary: 'Questions for the desk, oldest open ones first, with similar ones',
  }),
  join: command({
    may: 'question.answer',
    input: z.extend(OfQuestion, { into: id('问题') }),
    output: DeskQuestion,
    summary: 'The same question in other words: one answer for both (F1)',
  }),
  split: command({
    may: 'question.answer',
    input: OfQuestion,
    output: DeskQuestion,
    summary: 'Take a joined question out again',
  }),
  answer: command({
    may: 'question.answer',
    input: z.extend(OfQuestion, {
      words: text('回答', { min: 2, max: 500 }),
      shown: flag('要不要公开'),
      /** The question in an editor's words; needed to show it. */
      asked: text('公开的问法', { max: 100 }),
    }),
    output: DeskQuestion,
    summary: 'Answer a question and everything joined to it',
  }),
})
