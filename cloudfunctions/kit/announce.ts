import type { NewsEvent } from '../../core/newsroom/event'
import { newId } from './crypto'
import { collection } from './database'
import type { Tx } from './transaction'

export const newsEvents = collection<NewsEvent>('newsEvents')

/** Writes a newsroom event inside the transaction of what it tells of (DESIGN §6); returns its id. */
export async function announce(
  tx: Tx,
  event: Omit<NewsEvent, '_id' | 'fannedOut'>,
): Promise<string> {
  const _id = newId('evt')
  await tx.add(newsEvents, { _id, fannedOut: false, ...event })
  return _id
}
