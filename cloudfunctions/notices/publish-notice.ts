import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { recallOf } from '../../core/kit/readership'
import type { noticesApi } from '../../core/notices/api'
import type { Notice } from '../../core/notices/notice'
import { publishProblem } from '../../core/notices/publish-rules'
import { announce } from '../kit/announce'
import { notices, photos } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { noticeOf } from './notice-of'
import { recalls } from './records'

async function checkPicture(tx: Tx, { photoId }: Notice): Promise<void> {
  const photo = photoId ? await tx.get(photos, photoId) : undefined
  if (photo?.safety !== 'risky') return
  const sentence = '这张图平台不让发，换一张'
  throw new AppError('Blocked', sentence, { photoId: sentence })
}

/** The one it corrects leads to it from now on, and whoever read that one hears of it. */
async function pointFrom(
  tx: Tx,
  { _id, corrects, title }: Notice,
  { caller, now }: Change,
): Promise<void> {
  if (!corrects) return
  const before = await noticeOf(corrects, ['withdrawn', 'published', 'draft'], tx)
  if (before.state !== 'withdrawn') {
    throw new AppError('Conflict', '原来那条还没撤回，先撤回再更正')
  }
  await tx.update(notices, corrects, { correctedBy: _id })
  const words = `更正的一条发了：${title}`
  const what = { subject: corrects, edition: 1, title: before.title, words, at: now }
  await tx.put(recalls, recallOf('corrected', { ...what, by: caller.personId }))
}

/** Lets everybody see a draft; from here on its words stand (MISSION A1). */
export async function publishNotice(
  { noticeId }: Parsed<typeof noticesApi.publish>,
  change: Change,
): Promise<Output<typeof noticesApi.publish>> {
  const { caller, now, once } = change
  return once(async (tx) => {
    const notice = await noticeOf(noticeId, ['draft', 'published', 'withdrawn'], tx)
    if (notice.state !== 'draft') throw new AppError('TooLate', '这条已经发出去了，刷新看看')
    const problem = publishProblem(notice, now)
    if (problem) {
      throw new AppError('BadInput', problem.message, { [problem.field]: problem.message })
    }
    await checkPicture(tx, notice)
    await pointFrom(tx, notice, change)
    const set = { state: 'published', publishedAt: now, publishedBy: caller.personId }
    await tx.update(notices, noticeId, { ...set, changedAt: now })
    await announce(tx, {
      type: 'notice.published',
      at: now,
      subject: { kind: 'notice', id: noticeId },
      number: '',
      title: notice.title,
      urgent: false,
    })
    return { noticeId }
  })
}
