import type { feedbackApi } from '../../core/feedback/api'
import type { Question } from '../../core/feedback/question'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { findPrivate, PRIVATE_LABEL } from '../../core/kit/private-words'
import { unseal } from '../kit/crypto'
import { reminders } from '../kit/records'
import { type Message, reminderTo } from '../kit/remind'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { deskOne } from './desk-list'
import { questionOf, questions } from './records'
import { askersOf } from './voices'

const messageTo = ({ _id, asker }: Question): Message => ({
  personId: unseal('asker', `questions/${_id}`, asker),
  page: 'pages/policies/asked/index',
  words: '您问的那句，编辑回了',
})

/** Plans to tell whoever asked; a person who had their data deleted is nobody to tell. */
export async function tellAsker(tx: Tx, question: Question, now: number): Promise<void> {
  if (question.asker !== '') await tx.add(reminders, reminderTo(messageTo(question), now))
}

function mustBePublic({ shown, asked, words }: Parsed<typeof feedbackApi.answer>): void {
  if (!shown) return
  if (asked.length < 4) {
    const sentence = '公开的问法，用编辑的话写一句'
    throw new AppError('BadInput', sentence, { asked: sentence })
  }
  // An office may be named with the number it answers.
  const found = findPrivate(`${asked}\n${words}`).find(({ kind }) => kind !== 'landline')
  if (!found) return
  const sentence = `公开的话里有${PRIVATE_LABEL[found.kind]}，先去掉`
  throw new AppError('BadInput', sentence, { asked: sentence })
}

/** Answers a question and everything joined to it; each asker is told once (F1). */
export async function answerQuestion(
  input: Parsed<typeof feedbackApi.answer>,
  { caller, now, once }: Change,
): Promise<Output<typeof feedbackApi.answer>> {
  const { questionId, words, shown, asked } = input
  mustBePublic(input)
  await once(async (tx) => {
    const one = await questionOf(questionId, tx)
    if (one.joined) throw new AppError('Conflict', '这个问题并到别的上了，去那边回答')
    const answer = { words, by: caller.name, at: one.answer?.at ?? now, shown, asked }
    await tx.put(questions, { ...one, open: false, answer })
    // An answer that is put better later is no second message.
    if (!one.answer) {
      for (const each of await askersOf(one, tx)) {
        await tellAsker(tx, each, now)
      }
    }
    return { questionId }
  })
  return deskOne(questionId)
}
