import type { TipEvent } from '../../core/tips/tip'
import { newId } from './crypto'
import { events } from './records'
import type { Tx } from './transaction'

/** Appends one line to the history of a tip or case, inside the transaction of the move itself. */
export async function happen(tx: Tx, event: Omit<TipEvent, '_id'>): Promise<void> {
  await tx.add(events, { _id: newId('ev'), ...event })
}
