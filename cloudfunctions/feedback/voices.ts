import type { Question } from '../../core/feedback/question'
import { oneOf } from '../kit/database'
import type { Tx } from '../kit/transaction'
import { questionOf, questions } from './records'

/** Questions joined to each of these, oldest first, by the question they are joined to. */
export async function joinedTo(roots: readonly Question[]): Promise<Map<string, Question[]>> {
  const byRoot = new Map<string, Question[]>(roots.map((root) => [root._id, []]))
  const ids = roots.flatMap((root) => root.followers)
  if (ids.length === 0) return byRoot
  const found = await questions.find({ _id: oneOf(ids) }, { order: [{ by: 'at' }] })
  for (const one of found) byRoot.get(one.joined ?? '')?.push(one)
  return byRoot
}

/** Everybody who asked this, as of this transaction. */
export async function askersOf(root: Question, tx: Tx): Promise<Question[]> {
  const followers: Question[] = []
  for (const id of root.followers) followers.push(await questionOf(id, tx))
  return [root, ...followers]
}

/** Different people behind a question: whoever asks twice counts once. */
export const peopleBehind = (root: Question, joined: readonly Question[]): number =>
  new Set([root, ...joined].map((one) => one.owner)).size
