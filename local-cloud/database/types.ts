/** A stored document: what EJSON decodes to (numbers, strings, Date, and bson's classes for the rest). */
export type Doc = Record<string, unknown>

/** What the gateway sends back; it adds `requestId` itself (wire protocol §3). */
export interface WireReply {
  code?: string
  message?: string
  data?: unknown
  transactionId?: string
}

export type IndexDirection = 1 | -1 | '2dsphere'

export interface IndexSpec {
  name: string
  keys: Record<string, IndexDirection>
  unique?: boolean
}

export interface CollectionSpec {
  name: string
  indexes: IndexSpec[]
}

/** The document engine as the gateway sees it. */
export interface LocalDatabase {
  /** Answers any `database.*` action; never rejects for a request's own fault, replies with its code. */
  handle(action: string, body: Record<string, unknown>): Promise<WireReply>
  /** Creates what is missing and makes the indexes match; idempotent. */
  ensureCollections(specs: CollectionSpec[]): Promise<void>
  /** One line of relaxed EJSON per document, as CloudBase imports it. */
  exportCollection(name: string): AsyncIterable<string>
  listCollections(): Promise<string[]>
  close(): Promise<void>
}
