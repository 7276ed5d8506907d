import type { feedbackApi } from '../../core/feedback/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { HOUR } from '../../core/kit/time'
import { announce } from '../kit/announce'
import { seal } from '../kit/crypto'
import { ownerOf } from '../kit/own-tip'
import { limitRate } from '../kit/rate-limit'
import { editions, explainers } from '../kit/records'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { myQuestion } from './list-mine'
import { questions } from './records'

const LIMIT = { name: 'ask', most: 20, window: HOUR }
const RISKY = '这句话平台不让发，请换个说法'

/** What is asked about, as it is called now; its own words, not the asker's. */
async function titleOf({ kind, id }: Parsed<typeof feedbackApi.ask>['subject']): Promise<string> {
  if (kind === 'general') return ''
  const its = await explainers.get(id)
  const edition = its?.edition ? await editions.get(`${id}-${its.edition}`) : undefined
  if (!edition) throw new AppError('NotFound', '没找到这篇解读，可能已经撤下')
  return edition.draft.title
}

/** Takes a question in for the editors. Nobody else ever learns who asked (F1). */
export async function askQuestion(
  { subject, text }: Parsed<typeof feedbackApi.ask>,
  { caller, now, once }: Change,
): Promise<Output<typeof feedbackApi.ask>> {
  if (!once.earlier) await limitRate(LIMIT, caller.personId, now)
  const title = await titleOf(subject)
  const checked = await checkText(text, caller.openid)
  if (checked === 'risky') throw new AppError('Blocked', RISKY, { text: RISKY })
  const { questionId } = await once(async (tx) => {
    const _id = `que_${once.id}`
    await tx.add(questions, {
      _id,
      subject: { ...subject, title },
      text,
      owner: ownerOf(caller),
      asker: seal('asker', `questions/${_id}`, caller.personId),
      safety: checked === 'pass' ? 'pass' : 'review',
      open: true,
      followers: [],
      at: now,
    })
    // What it is about and no word of the question: whoever opens the desk reads it there.
    await announce(tx, {
      type: 'question.asked',
      at: now,
      subject: { kind: 'question', id: _id },
      number: '',
      title,
      urgent: false,
    })
    return { questionId: _id }
  })
  return myQuestion(questionId)
}
