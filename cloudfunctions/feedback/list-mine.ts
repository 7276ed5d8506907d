import type { feedbackApi } from '../../core/feedback/api'
import type { Question } from '../../core/feedback/question'
import type { MyQuestion } from '../../core/feedback/views'
import type { Output } from '../../core/kit/contract'
import { oneOf } from '../kit/database'
import { ownerOf } from '../kit/own-tip'
import type { Ask } from '../kit/service'
import { questionOf, questions } from './records'
import { joinedTo, peopleBehind } from './voices'

const MOST = 100

async function myQuestions(mine: readonly Question[]): Promise<MyQuestion[]> {
  const rootIds = [...new Set(mine.map((one) => one.joined ?? one._id))]
  const roots = rootIds.length > 0 ? await questions.find({ _id: oneOf(rootIds) }) : []
  const joined = await joinedTo(roots)
  const byId = new Map(roots.map((root) => [root._id, root]))
  return mine.map((one) => {
    const root = byId.get(one.joined ?? one._id) ?? one
    const { answer } = root
    return {
      questionId: one._id,
      subject: one.subject,
      text: one.text,
      at: one.at,
      people: peopleBehind(root, joined.get(root._id) ?? []),
      answer: answer ? { words: answer.words, at: answer.at } : null,
    }
  })
}

/** One own question, as its asker sees it. */
export async function myQuestion(questionId: string): Promise<MyQuestion> {
  const [view] = await myQuestions([await questionOf(questionId)])
  if (!view) throw new Error(`question ${questionId} has no view`)
  return view
}

/** Own questions, newest first; one that was joined to another has its answer (F1). */
export async function listMine(
  _: unknown,
  { caller }: Ask,
): Promise<Output<typeof feedbackApi.mine>> {
  const order = [
    { by: 'at', down: true },
    { by: '_id', down: true },
  ]
  const mine = await questions.find({ owner: ownerOf(caller) }, { order, limit: MOST })
  return { questions: await myQuestions(mine) }
}
