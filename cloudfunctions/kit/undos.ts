import { collection } from './database'

/** A field a step changed. A missing key means that the field was, or became, absent. */
export interface FieldChange {
  field: string
  before?: unknown
  after?: unknown
}

/** One record a step touched; `made` = the step created it, and an undo removes it. */
export interface Part {
  collection: 'tips' | 'cases'
  id: string
  made: boolean
  fields: FieldChange[]
}

/** A desk step that can be taken back for a short while (DESIGN-UI §6.3). */
export interface Undo {
  _id: string
  actor: string
  words: string
  /** Where the step was made; an undo shows this again. */
  item: { kind: 'tip' | 'case'; id: string }
  parts: Part[]
  reminders: string[]
  news: string[]
  /** Nothing of the step shows to the reporter. */
  internal: boolean
  at: number
  until: number
  usedAt?: number
}

export const undos = collection<Undo>('undos')
