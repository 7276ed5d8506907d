import type { feedbackApi } from '../../core/feedback/api'
import type { Question } from '../../core/feedback/question'
import { ALIKE_FROM, alike } from '../../core/feedback/similar'
import type { DeskQuestion } from '../../core/feedback/views'
import type { Output, Parsed } from '../../core/kit/contract'
import { missing, present } from '../kit/database'
import { questionOf, questions } from './records'
import { joinedTo, peopleBehind } from './voices'

const MOST = 200
const MOST_SIMILAR = 4

function similarTo(one: Question, others: readonly Question[]): DeskQuestion['similar'] {
  return others
    .filter((other) => other._id !== one._id && other.subject.id === one.subject.id)
    .map((other) => ({
      questionId: other._id,
      text: other.text,
      alike: alike(one.text, other.text),
    }))
    .filter((row) => row.alike >= ALIKE_FROM)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_SIMILAR)
}

/** A question as the desk sees it: words and counts, never who asked. */
function deskQuestion(
  one: Question,
  joined: readonly Question[],
  others: readonly Question[],
): DeskQuestion {
  const { _id: questionId, subject, text, at, safety, answer } = one
  return {
    ...{ questionId, subject, text, at, safety },
    people: peopleBehind(one, joined),
    joined: joined.map((each) => ({ questionId: each._id, text: each.text, at: each.at })),
    similar: answer ? [] : similarTo(one, others),
    answer: answer ?? null,
  }
}

const openOnes = () =>
  questions.find({ open: true }, { order: [{ by: 'at' }, { by: '_id' }], limit: MOST })

const answeredOnes = () =>
  questions.find(
    { 'answer.at': present(), joined: missing() },
    { order: [{ by: 'answer.at', down: true }], limit: MOST },
  )

/** Open questions, longest waiting first; or the answered ones, newest first. */
export async function deskList({
  show,
}: Parsed<typeof feedbackApi.deskList>): Promise<Output<typeof feedbackApi.deskList>> {
  const [found, open, answered] = await Promise.all([
    show === 'open' ? openOnes() : answeredOnes(),
    questions.count({ open: true }),
    questions.count({ 'answer.at': present(), joined: missing() }),
  ])
  const joined = await joinedTo(found)
  return {
    questions: found.map((one) => deskQuestion(one, joined.get(one._id) ?? [], found)),
    counts: { open, answered },
  }
}

/** One question after something was done to it. */
export async function deskOne(questionId: string): Promise<DeskQuestion> {
  const one = await questionOf(questionId)
  const joined = await joinedTo([one])
  return deskQuestion(one, joined.get(questionId) ?? [], one.answer ? [] : await openOnes())
}
