/** Somebody who opened a published text, by a keyed hash; `_id` = hash of text and person. */
export interface Reader {
  _id: string
  subject: string
  reader: string
  firstAt: number
  lastAt: number
  /** The last news of it they have been shown. */
  heardAt: number
  /** Their id, sealed, only where they asked to be told of corrections. */
  to?: string
}

export const RECALL_KINDS = ['withdrawn', 'corrected'] as const
export type RecallKind = (typeof RECALL_KINDS)[number]

/** Something every reader of a text has to hear of: a withdrawal or a correction (P3, X4). */
export interface Recall {
  _id: string
  subject: string
  kind: RecallKind
  edition: number
  title: string
  words: string
  at: number
  by: string
  /** Whether everybody who wanted a message has one planned. */
  told: boolean
}

/** What every edition is called by. */
export const editionId = (subject: string, edition: number) => `${subject}-${edition}`

const PREFIX: Record<RecallKind, string> = { withdrawn: 'wit', corrected: 'cor' }

/** The news of one edition: a correction brings it, a withdrawal takes it back. */
export const recallOf = (
  kind: RecallKind,
  of: Pick<Recall, 'subject' | 'edition' | 'title' | 'words' | 'at' | 'by'>,
): Recall => ({
  _id: `${PREFIX[kind]}_${editionId(of.subject, of.edition)}`,
  kind,
  ...of,
  told: false,
})
