import type { Question } from '../../core/feedback/question'
import { oneOf } from '../kit/database'
import { questions } from './records'

/** Questions joined to each of these, by the question they are joined to. */
export async function joinedTo(ids: readonly string[]): Promise<Map<string, Question[]>> {
  const byRoot = new Map<string, Question[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return byRoot
  const found = await questions.find({ joined: oneOf(ids) }, { order: [{ by: 'at' }] })
  for (const one of found) byRoot.get(one.joined ?? '')?.push(one)
  return byRoot
}

/** Different people behind a question: whoever asks twice counts once. */
export const peopleBehind = (root: Question, joined: readonly Question[]): number =>
  new Set([root, ...joined].map((one) => one.owner)).size
