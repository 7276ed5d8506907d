import type { Question } from '../../core/feedback/question'
import { AppError } from '../../core/kit/errors'
import { collection } from '../kit/database'
import type { Tx } from '../kit/transaction'

export const questions = collection<Question>('questions')

/** The question, or `NotFound`. */
export async function questionOf(questionId: string, tx?: Tx): Promise<Question> {
  const found = tx ? await tx.get(questions, questionId) : await questions.get(questionId)
  if (!found) throw new AppError('NotFound', '没找到这个问题，刷新看看')
  return found
}
