import { SECOND } from '../../core/kit/time'
import { newId } from './crypto'
import { reminders } from './records'
import type { Tx } from './transaction'

/** A step can be taken back this long; nobody is told of it before (DESIGN-UI §6.3). */
export const UNDO_WINDOW = 10 * SECOND

/** Plans a WeChat reminder to the reporter, inside the transaction of what it tells of. */
export async function remind(tx: Tx, tipId: string, words: string, now: number): Promise<void> {
  const notBefore = now + UNDO_WINDOW
  await tx.add(reminders, { _id: newId('rem'), tipId, words, state: 'waiting', notBefore, at: now })
}
