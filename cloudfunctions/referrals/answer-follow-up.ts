import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { referralsApi } from '../../core/referrals/api'
import { ANSWER_LABEL, type FollowUp } from '../../core/referrals/follow-up'
import { attachPhotos } from '../kit/attach-photos'
import { followUpView, latestFollowUp } from '../kit/follow-up-view'
import { happen } from '../kit/happen'
import { membersOf } from '../kit/move-case'
import { ownTip } from '../kit/own-tip'
import { cases, followUps, tips } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'

type Answer = Parsed<typeof referralsApi.answerFollowUp>

const nothingAsked = () => new AppError('NotFound', '这件事现在没有要您看的')

/** Every tip of this person on the case has been looked after: none of them waits for them now. */
async function markLooked(tx: Tx, { caseId, owner }: FollowUp, now: number): Promise<void> {
  const own = (await membersOf(caseId)).filter((tip) => tip.owner === owner)
  for (const { _id } of own) await tx.update(tips, _id, { lookedAt: now })
}

async function write(tx: Tx, one: FollowUp, { answer, words, photos }: Answer, now: number) {
  const asked = await tx.get(followUps, one._id)
  if (!asked) throw nothingAsked()
  if (asked.decided) throw new AppError('TooLate', '编辑已经照您说的安排了，有变化给编辑留言')
  const fresh = photos.filter(
    ({ photoId }) => !asked.photos?.some((known) => known.photoId === photoId),
  )
  await attachPhotos(tx, fresh, { owner: asked.owner, subject: `followUp:${asked._id}` })
  const all = [...(asked.photos ?? []), ...fresh]
  await tx.put(followUps, {
    ...asked,
    ...{ answer, answeredAt: now, photos: all },
    ...(words ? { words } : {}),
  })
  const said = `您说：${ANSWER_LABEL[answer]}${answer === 'not' ? '，请编辑再办' : ''}`
  const event = { at: now, actor: 'reporter', kind: 'moved' } as const
  await happen(tx, { ...event, subject: asked.tipId, words: said })
  const heard = `一位报送人看过了，说“${ANSWER_LABEL[answer]}”`
  await happen(tx, { ...event, subject: asked.caseId, words: heard, internal: true })
  await tx.update(cases, asked.caseId, { changedAt: now })
  await markLooked(tx, asked, now)
}

/** One of three big buttons, with a photo; can be changed until the editors decided on it (C6). */
export async function answerFollowUp(
  answer: Answer,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.answerFollowUp>> {
  const tip = await ownTip(answer.tipId, caller)
  const one = await latestFollowUp(tip)
  if (!one) throw nothingAsked()
  await once(async (tx) => {
    await write(tx, one, answer, now)
    return { followUpId: one._id }
  })
  const view = followUpView(await latestFollowUp(tip))
  if (!view) throw nothingAsked()
  return view
}
