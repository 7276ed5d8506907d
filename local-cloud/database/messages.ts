import type { CollectionSpec, WireReply } from './types'

/** What the main thread asks of the worker. `now`: server time in milliseconds. */
export type ToWorker =
  | { kind: 'run'; now: number; requests: RequestMessage[] }
  | { kind: 'ensure'; id: number; specs: CollectionSpec[] }
  | { kind: 'list'; id: number }
  | { kind: 'export'; id: number; name: string; after: number }
  | { kind: 'close'; id: number }

export interface RequestMessage {
  id: number
  action: string
  body: Record<string, unknown>
}

/** Replies to `run`, many at once, and results of the rest. */
export type FromWorker =
  | { kind: 'replies'; replies: { id: number; reply: WireReply }[] }
  | { kind: 'done'; id: number; result: unknown }
  | { kind: 'failed'; id: number; error: { code?: string; message: string } }
