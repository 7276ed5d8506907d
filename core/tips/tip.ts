import type { CategoryId } from './categories'
import type { IdentityLevel, TipDraft } from './draft'
import type { TipState } from './lifecycle'

export const CAPACITIES = ['resident', 'informant', 'editor'] as const
export type Capacity = (typeof CAPACITIES)[number]

/**
 * A tip as stored: what one person sent, whose words never change. `owner` is a keyed hash that
 * finds a person's own tips; `reporter` is absent when the identity is sealed, and then only
 * `sealedReporter` (encrypted) holds it (MISSION T2).
 */
export interface Tip extends Omit<TipDraft, 'photos' | 'categoryId' | 'identity'> {
  _id: string
  number: string
  day: string
  title: string
  categoryId: CategoryId
  identity: IdentityLevel
  owner: string
  reporter?: { personId: string; name: string }
  sealedReporter?: string
  capacity: Capacity
  codeHash: string
  photos: { photoId: string; source: 'camera' | 'album'; takenAt?: number }[]
  state: TipState
  /** Why and who else can help, when declined; what is wanted, when returned. */
  word?: { text: string; helper?: string; phone?: string }
  caseId?: string
  /** Cases it was in before, each until when: their lines up to then stay on its timeline. */
  earlier?: { caseId: string; until: number }[]
  claimedBy?: string
  handover?: { from: string; note: string; at: number }
  dueAt: number
  firstContactAt?: number
  /** When the reporter answered whether it is fixed; gone when they are asked again. */
  lookedAt?: number
  createdAt: number
  /** Moves on whenever anything a reader sees changes; the live inbox asks by it. */
  changedAt: number
}

/** One line of history; appended, never changed (DESIGN §3). */
export interface TipEvent {
  _id: string
  subject: string
  at: number
  /** `reporter`, `editor:<personId>`, `system`. */
  actor: string
  kind: EventKind
  from?: string
  to?: string
  reason?: string
  /** Shown to the reporter as it stands. */
  words: string
  /** Kept from the reporter. */
  internal?: boolean
}

export const EVENT_KINDS = [
  'received',
  'claimed',
  'released',
  'returned',
  'resubmitted',
  'accepted',
  'declined',
  'blocked',
  'withdrawn',
  'restored',
  'photosAdded',
  'joined',
  'merged',
  'recategorised',
  'undone',
  'moved',
  'verified',
  'closed',
  'reopened',
  'split',
  'assigned',
  'evidence',
  'pieceOut',
  'pieceCorrected',
  'pieceWithdrawn',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** A line between reporter and editors. Internal notes are another record: `Note`. */
export interface Message {
  _id: string
  tipId: string
  from: 'reporter' | 'editor'
  authorId?: string
  authorName: string
  text: string
  photos: string[]
  safety: 'pass' | 'review' | 'risky'
  at: number
}

/** Seen by editors only, on a tip or a case (MISSION C1). */
export interface Note {
  _id: string
  subject: string
  authorId: string
  authorName: string
  text: string
  at: number
}
