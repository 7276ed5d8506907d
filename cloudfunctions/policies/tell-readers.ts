import type { Reader, Recall } from '../../core/policies/explainer'
import { keyedHash, unseal } from '../kit/crypto'
import { above, below, isDuplicate, present } from '../kit/database'
import { reminders } from '../kit/records'
import { reminderTo } from '../kit/remind'
import { readers, recalls } from './records'

const AT_ONCE = 200

const WORDS: Record<Recall['kind'], string> = {
  withdrawn: '您看过的解读撤回了，请别照着办',
  corrected: '您看过的解读有更正，请再看看',
}

async function tell(recall: Recall, reader: Reader, now: number): Promise<void> {
  if (!reader.to) return
  const message = {
    // The same for every try, so that nobody is told twice of one thing.
    _id: `rem_${keyedHash('recall', recall._id, reader._id)}`,
    personId: unseal('reader', `readers/${reader._id}`, reader.to),
    page: `pages/policies/explainer/index?id=${recall.explainerId}`,
    words: WORDS[recall.kind],
  }
  try {
    await reminders.add(reminderTo(message, now))
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

async function tellAll(recall: Recall, now: number): Promise<void> {
  let last = ''
  for (;;) {
    const page = await readers.find(
      {
        explainerId: recall.explainerId,
        to: present(),
        firstAt: below(recall.at),
        _id: above(last),
      },
      { order: [{ by: '_id' }], limit: AT_ONCE },
    )
    for (const reader of page) await tell(recall, reader, now)
    if (page.length < AT_ONCE) return
    last = page.at(-1)?._id ?? last
  }
}

/**
 * Plans a message to everybody who had opened what was taken back and asked to be told (X4). Can be
 * stopped and repeated at any point.
 */
export async function tellReaders(now: number): Promise<void> {
  const waiting = await recalls.find({ told: false }, { order: [{ by: 'at' }], limit: 20 })
  for (const recall of waiting) {
    await tellAll(recall, now)
    await recalls.update(recall._id, { told: true })
  }
}
