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
}

/** The record of such a message, due at once; whom it is for is sealed. */
export function reminderTo({ _id = newId('rem'), personId, page, words }: Message, now: number) {
  const to = seal('reminder', `reminders/${_id}`, personId)
  const due = { state: 'waiting', notBefore: now, at: now } as const
  return { _id, to, page, words, ...due } satisfies Reminder
}
