import { announce } from '../../../../cloudfunctions/kit/announce'
import { inTransaction } from '../../../../cloudfunctions/kit/transaction'
import type { NewsEvent } from '../../../../core/newsroom/event'

type Said = Omit<NewsEvent, '_id' | 'fannedOut'>

/** Writes events as the use cases do, many at once: what tips alone would take long to make. */
export async function main({ events }: { events: Said[] }): Promise<number> {
  for (const event of events) await inTransaction((tx) => announce(tx, event))
  return events.length
}
