import { keyedHash } from './crypto'
import { oneOf } from './database'
import { type Read, reads } from './records'

/** Everybody at the desk together, as the reporter sees them: 对方已读. */
export const DESK = 'desk'
/** A reporter, by the keyed hash that finds their tips. */
export const readerOf = (owner: string): string => `o:${owner}`

const readId = (reader: string, subject: string) => keyedHash('read', reader, subject)

/** When the reader last looked at each subject; 0 for never. */
export async function readTimes(reader: string, subjects: string[]): Promise<Map<string, number>> {
  const times = new Map(subjects.map((subject) => [subject, 0]))
  if (subjects.length === 0) return times
  const found = await reads.find({ _id: oneOf(subjects.map((s) => readId(reader, s))) })
  for (const read of found) times.set(read.subject, read.at)
  return times
}

/** Remembers that the reader looked. Idempotent by nature: the last look counts. */
export async function markRead(reader: string, subject: string, at: number): Promise<void> {
  const read: Read = { _id: readId(reader, subject), reader, subject, at }
  await reads.put(read)
}
