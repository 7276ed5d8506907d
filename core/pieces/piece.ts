import type { Safety } from '../photos/photo'
import type { CategoryId } from '../tips/categories'
import type { Draft, PieceKind } from './draft'
import type { Box } from './masking'

/** A report as the desk works on it. What readers see are its editions. */
export interface Piece {
  _id: string
  /** Counts changes, so that two editors do not write over each other. */
  version: number
  caseId: string
  /** The receipt number of the case. */
  number: string
  categoryId: CategoryId
  communityId: string
  community: string
  draft: Draft
  /** Whose words or looks at photos are new since the last edition: none of them approves. */
  writers: string[]
  /** Ready to be looked at by another; any change takes it back. */
  submitted?: { by: string; at: number; safety: Safety }
  /** What whoever looked at it wants changed. */
  returned?: { by: string; at: number; words: string }
  /** Number of the last published edition; 0 = none yet. */
  edition: number
  /** In the public list. A withdrawn one leaves it until a new edition is out. */
  listed: boolean
  firstAt?: number
  publishedAt?: number
  publishedHash?: string
  withdrawn?: { at: number; edition: number; words: string }
  createdBy: string
  createdAt: number
  changedAt: number
}

/** A photo looked over by an editor; what is published is this copy. `_id` = piece and photo. */
export interface Masked {
  _id: string
  pieceId: string
  photoId: string
  boxes: Box[]
  fileId: string
  thumbId: string
  width: number
  height: number
  sha256: string
  by: string
  byName: string
  at: number
  /** An edition shows this very copy. */
  printed: boolean
}

/** A photo in an edition: the copy with the boxes burnt in, never the original. */
export interface FrozenPhoto {
  fileId: string
  thumbId: string
  width: number
  height: number
  takenAt: number
  place: string
  caption: string
}

/** A paragraph as published; a party's words carry its name and when they came. */
export type FrozenBlock =
  | { kind: 'text' | 'claim'; words: string }
  | {
      kind: 'response' | 'plan' | 'noReply'
      words: string
      party: string
      at: number
      byPhone: boolean
    }
  | { kind: 'photos'; photos: FrozenPhoto[] }

/** What was published, frozen: written once and never changed (MISSION P3). */
export interface PieceEdition {
  /** `<pieceId>-<n>`. */
  _id: string
  pieceId: string
  caseId: string
  edition: number
  kind: PieceKind
  title: string
  community: string
  categoryId: CategoryId
  blocks: FrozenBlock[]
  hash: string
  /** The public line of what this edition sets right; empty for a first one. */
  correction: string
  writtenBy: string[]
  approvedBy: string
  at: number
}

export const maskedId = (pieceId: string, photoId: string) => `${pieceId}-${photoId}`
