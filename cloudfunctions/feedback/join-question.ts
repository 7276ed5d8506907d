import type { feedbackApi } from '../../core/feedback/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Change } from '../kit/service'
import { tellAsker } from './answer-question'
import { deskOne } from './desk-list'
import { questionOf, questions } from './records'
import { askersOf } from './voices'

/** One matter holds so many ways of asking it. */
const MOST_FOLLOWERS = 200

/** The same question in other words: from now on one answer serves both (F1). */
export async function joinQuestion(
  { questionId, into }: Parsed<typeof feedbackApi.join>,
  { now, once }: Change,
): Promise<Output<typeof feedbackApi.join>> {
  await once(async (tx) => {
    const [one, root] = [await questionOf(questionId, tx), await questionOf(into, tx)]
    if (questionId === into || root.joined) throw new AppError('Conflict', '请并到另一个问题上')
    if (one.joined) throw new AppError('Conflict', '这个问题已经并过了')
    if (one.answer) throw new AppError('Conflict', '这个问题已经回答了，不用并')
    // Whatever was joined to it goes along: there is one answer, one step away.
    const moving = await askersOf(one, tx)
    const followers = [...root.followers, ...moving.map((each) => each._id)]
    if (followers.length > MOST_FOLLOWERS) throw new AppError('Conflict', '并得太多了，另答一个')
    await tx.put(questions, { ...root, followers })
    for (const each of moving) {
      await tx.put(questions, { ...each, joined: into, followers: [], open: false })
      if (root.answer) await tellAsker(tx, each, now)
    }
    return { into }
  })
  return deskOne(into)
}

/** It was another question after all. */
export async function splitQuestion(
  { questionId }: Parsed<typeof feedbackApi.split>,
  { once }: Change,
): Promise<Output<typeof feedbackApi.split>> {
  await once(async (tx) => {
    const { joined, ...one } = await questionOf(questionId, tx)
    if (!joined) throw new AppError('Conflict', '这个问题没有并过')
    const root = await questionOf(joined, tx)
    const followers = root.followers.filter((id) => id !== questionId)
    await tx.put(questions, { ...root, followers })
    await tx.put(questions, { ...one, open: true })
    return { questionId }
  })
  return deskOne(questionId)
}
