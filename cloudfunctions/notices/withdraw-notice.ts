import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { recallOf } from '../../core/kit/readership'
import type { noticesApi } from '../../core/notices/api'
import { announce } from '../kit/announce'
import { above, oneOf } from '../kit/database'
import { bookings, notices, reminders } from '../kit/records'
import type { Change } from '../kit/service'
import { noticeOf } from './notice-of'
import { recalls } from './records'

/**
 * Whoever booked is told at once instead of on the day before. Behind the withdrawal itself, which
 * stands without it; repeating it changes nothing.
 */
async function tellBooked(noticeId: string, now: number): Promise<void> {
  const booked = await bookings.find(
    { noticeId, from: above(now), state: 'booked' },
    { fields: ['reminderId'] },
  )
  const ids = booked.flatMap(({ reminderId }) => reminderId ?? [])
  if (ids.length === 0) return
  const told = { notBefore: now, words: '您约的那件撤回了，打开看原因' }
  await reminders.updateWhere({ _id: oneOf(ids), state: 'waiting' }, told)
}

/** Takes a notice back; its page stays and says so, and its readers hear of it (P3). */
export async function withdrawNotice(
  { noticeId, words }: Parsed<typeof noticesApi.withdraw>,
  { caller, now, once }: Change,
): Promise<Output<typeof noticesApi.withdraw>> {
  const done = await once(async (tx) => {
    const notice = await noticeOf(noticeId, ['draft', 'published', 'withdrawn'], tx)
    if (notice.state !== 'published') throw new AppError('TooLate', '这条现在不在外面，刷新看看')
    const set = { state: 'withdrawn', withdrawn: { at: now, words }, changedAt: now }
    await tx.update(notices, noticeId, set)
    const what = { subject: noticeId, edition: 1, title: notice.title, words, at: now }
    await tx.add(recalls, recallOf('withdrawn', { ...what, by: caller.personId }))
    await announce(tx, {
      type: 'notice.withdrawn',
      at: now,
      subject: { kind: 'notice', id: noticeId },
      number: '',
      title: notice.title,
      urgent: false,
    })
    return { noticeId }
  })
  await tellBooked(noticeId, now)
  return done
}
