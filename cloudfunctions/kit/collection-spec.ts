/** An index of one collection; the local cloud and the deploy script both read these. */
export interface IndexSpec {
  name: string
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

export interface CollectionSpec {
  name: string
  indexes: IndexSpec[]
}

/** An index named after its keys, as MongoDB lists it. */
export const index = (keys: IndexSpec['keys'], unique = false): IndexSpec => ({
  name: Object.keys(keys).join('_'),
  keys,
  ...(unique ? { unique } : {}),
})
