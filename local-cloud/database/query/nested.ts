import type { Doc } from '../types'

/** How operators that hold a whole query (`$elemMatch`, `$all`) get it compiled, without importing the compiler. */
export interface Nested {
  /** A query on a document. */
  match: (query: Doc) => (doc: Doc) => boolean
  /** Operators on one value. */
  element: (operators: Doc) => (value: unknown) => boolean
}
