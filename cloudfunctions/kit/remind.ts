import { tellFrom } from '../../core/cases/undo'
import { newId, seal } from './crypto'
import { type Reminder, reminders } from './records'
import type { Tx } from './transaction'

/**
 * Plans a WeChat reminder to the reporter, inside the transaction of what it tells of. It waits
 * until the step can no longer be taken back; its id lets an undo remove it.
 */
export async function remind(tx: Tx, tipId: string, words: string, now: number): Promise<string> {
  const _id = newId('rem')
  const notBefore = tellFrom(now)
  await tx.add(reminders, { _id, tipId, words, state: 'waiting', notBefore, at: now })
  return _id
}

/** A message to one person about something that is no tip. */
export interface Message {
  /** Given where repeating must not tell anybody twice. */
  _id?: string
  personId: string
  /** What a tap on it opens, without the leading slash. */
  page: string
  words: string
  /** Not before this moment; at once when absent. */
  notBefore?: number
  /** Said in the message in place of the date: a booking's number. */
  number?: string
}

/** The record of such a message, due at once or at its moment; whom it is for is sealed. */
export function reminderTo(message: Message, now: number) {
  const { _id = newId('rem'), personId, page, words, notBefore = now, number } = message
  const to = seal('reminder', `reminders/${_id}`, personId)
  const due = { state: 'waiting', notBefore, at: now } as const
  return { _id, to, page, words, ...due, ...(number ? { number } : {}) } satisfies Reminder
}
