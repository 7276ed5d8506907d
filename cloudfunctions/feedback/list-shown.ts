import type { feedbackApi } from '../../core/feedback/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { questions } from './records'
import { joinedTo, peopleBehind } from './voices'

const MOST = 20

/** What the editors show under a page: their wording of the question, the answer, no name. */
export async function listShown({
  subject,
}: Parsed<typeof feedbackApi.shown>): Promise<Output<typeof feedbackApi.shown>> {
  const found = await questions.find(
    { 'subject.id': subject.id, 'answer.shown': true },
    { order: [{ by: 'at', down: true }], limit: MOST },
  )
  const ofKind = found.filter((one) => one.subject.kind === subject.kind && !one.joined)
  const joined = await joinedTo(ofKind)
  return {
    questions: ofKind.flatMap((one) => {
      if (!one.answer) return []
      const { asked, words, at } = one.answer
      const people = peopleBehind(one, joined.get(one._id) ?? [])
      return [{ asked, answer: { words, at }, people }]
    }),
  }
}
