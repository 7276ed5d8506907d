import { tellFrom } from '../../core/cases/undo'
import { newId } from './crypto'
import { reminders } from './records'
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
