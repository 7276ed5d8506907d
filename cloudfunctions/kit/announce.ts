import type { NewsEvent } from '../../core/newsroom/event'
import { newId } from './crypto'
import { collection } from './database'
import type { Tx } from './transaction'

export const newsEvents = collection<NewsEvent>('newsEvents')

/** Writes a newsroom event inside the transaction of what it tells of (DESIGN §6). */
export async function announce(tx: Tx, event: Omit<NewsEvent, '_id' | 'fannedOut'>): Promise<void> {
  await tx.add(newsEvents, { _id: newId('evt'), fannedOut: false, ...event })
}
