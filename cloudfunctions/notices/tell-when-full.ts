import { dateWords } from '../../core/kit/time'
import { slotTime } from '../../core/notices/booking'
import { newsEvents } from '../kit/announce'
import { keyedHash } from '../kit/crypto'
import { isDuplicate } from '../kit/database'
import { notices } from '../kit/records'
import { seats } from './records'
import { slotKeyOf } from './seats'

/**
 * Tells the newsroom once that a slot is full. Who took the last place is only known after the
 * race, so this comes behind it: the id says it once, and whoever is refused next says it again.
 */
export async function tellWhenFull(noticeId: string, slotId: string, now: number): Promise<void> {
  const slotKey = slotKeyOf(noticeId, slotId)
  const notice = await notices.get(noticeId)
  const slot = notice?.slots.find((one) => one.slotId === slotId)
  if (!notice || !slot || (await seats.count({ slotKey })) < slot.places) return
  try {
    await newsEvents.add({
      _id: `evt_${keyedHash('full', slotKey)}`,
      type: 'slot.filled',
      at: now,
      subject: { kind: 'notice', id: noticeId },
      number: '',
      title: `${notice.title} ${dateWords(slot.from)} ${slotTime(slot)}`,
      urgent: false,
      fannedOut: false,
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
