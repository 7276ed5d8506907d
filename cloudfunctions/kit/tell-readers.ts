import type { Reader, Recall, RecallKind } from '../../core/kit/readership'
import { keyedHash, unseal } from './crypto'
import { above, below, isDuplicate, present } from './database'
import type { Readership } from './readership'
import { reminders } from './records'
import { reminderTo } from './remind'

const AT_ONCE = 200

/** What a noun says to who opened its texts, and the page a tap on it opens. */
export interface Telling {
  words: Record<RecallKind, string>
  page: (subject: string) => string
}

async function tell(recall: Recall, reader: Reader, telling: Telling, now: number): Promise<void> {
  if (!reader.to) return
  const message = {
    // The same for every try, so that nobody is told twice of one thing.
    _id: `rem_${keyedHash('recall', recall._id, reader._id)}`,
    personId: unseal('reader', `readers/${reader._id}`, reader.to),
    page: telling.page(recall.subject),
    words: telling.words[recall.kind],
  }
  try {
    await reminders.add(reminderTo(message, now))
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

async function tellAll(
  { readers }: Readership,
  recall: Recall,
  telling: Telling,
  now: number,
): Promise<void> {
  let last = ''
  for (;;) {
    const page = await readers.find(
      { subject: recall.subject, to: present(), firstAt: below(recall.at), _id: above(last) },
      { order: [{ by: '_id' }], limit: AT_ONCE },
    )
    for (const reader of page) await tell(recall, reader, telling, now)
    if (page.length < AT_ONCE) return
    last = page.at(-1)?._id ?? last
  }
}

/**
 * Plans a message to everybody who had opened what was taken back or set right and asked to be told
 * (X4, P3). Can be stopped and repeated at any point.
 */
export async function tellReaders(kept: Readership, telling: Telling, now: number): Promise<void> {
  const waiting = await kept.recalls.find({ told: false }, { order: [{ by: 'at' }], limit: 20 })
  for (const recall of waiting) {
    await tellAll(kept, recall, telling, now)
    await kept.recalls.update(recall._id, { told: true })
  }
}
