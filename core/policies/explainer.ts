import type { Bill } from './bill'
import type { Clearance } from './clearance'
import type { Draft } from './draft'
import type { Successor } from './standing'
import type { Topic } from './topics'

/** A policy in plain words as the desk works on it. What readers see are its editions. */
export interface Explainer {
  _id: string
  /** Counts saves, so that two editors do not write over each other. */
  version: number
  draft: Draft
  clearance: Clearance
  topic: Topic
  department: string
  /** Number of the last published edition; 0 = none yet. */
  edition: number
  /** In the public list. A recalled one leaves it until a new edition is out. */
  listed: boolean
  publishedAt?: number
  /** Hash of the last edition's text: tells whether the draft has moved on. */
  publishedHash?: string
  /** Withdrawn because it was misread (MISSION X4). */
  recalled?: { at: number; edition: number; words: string }
  successor?: Successor
  createdBy: string
  createdAt: number
  changedAt: number
}

/** What was published, frozen: written once and never changed (MISSION P3). */
export interface Edition {
  /** `<explainerId>-<n>`. */
  _id: string
  explainerId: string
  edition: number
  draft: Draft
  bill: Bill
  cleared: {
    department: string
    office: string
    at: number
    spokeWith: string
    confirmedAt: number
  }
  /** Hash of the whole text as it was cleared. */
  hash: string
  /** The public line of what this edition sets right; empty for a first one. */
  correction: string
  publishedBy: string
  at: number
}
