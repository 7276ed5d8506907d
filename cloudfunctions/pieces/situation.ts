import type { Case } from '../../core/cases/case'
import type { DeskState } from '../../core/pieces/desk-views'
import { photosOf } from '../../core/pieces/draft'
import { approvalReasons, type Facts, pieceReasons } from '../../core/pieces/gate'
import type { Masked, Piece } from '../../core/pieces/piece'
import type { Reason } from '../../core/pieces/reason'
import type { Referral } from '../../core/referrals/referral'
import { oneOf } from '../kit/database'
import { membersOf } from '../kit/move-case'
import { namesTold } from '../kit/names-told'
import { cases, photos } from '../kit/records'
import type { Tx } from '../kit/transaction'
import { addresses, lastAsked } from './asked'
import { hashOf } from './hash'
import { masksOf } from './records'

/** Everything the gate decides by, with what it was read from. */
export interface Situation {
  its: Case
  asked: Referral[]
  masked: Map<string, Masked>
  hash: string
  state: DeskState
  /** Against the piece itself; who approves is asked apart. */
  reasons: Reason[]
}

async function caseOf(piece: Piece, tx: Tx | undefined): Promise<Case> {
  const found = tx ? await tx.get(cases, piece.caseId) : await cases.get(piece.caseId)
  if (!found) throw new Error(`the case of ${piece._id} is missing`)
  return found
}

async function confirmedOf(
  masked: ReadonlyMap<string, Masked>,
  tx: Tx | undefined,
): Promise<Facts['confirmed']> {
  const ids = [...masked.keys()]
  const found = tx
    ? await Promise.all(ids.map((id) => tx.get(photos, id)))
    : await photos.find({ _id: oneOf(ids) })
  return new Map(found.flatMap((one) => (one ? [[one._id, { safety: one.safety }]] : [])))
}

function stateOf(piece: Piece, hash: string): DeskState {
  if (piece.submitted) return 'waiting'
  if (piece.withdrawn) return 'withdrawn'
  if (piece.edition === 0) return 'writing'
  return piece.publishedHash === hash ? 'published' : 'changed'
}

/**
 * Where a piece stands, read afresh each time. Inside a transaction the case and the photos are
 * read through it: a letter, a reply or a new look at a photo changes them, and the step is tried
 * again.
 */
export async function situationOf(piece: Piece, now: number, tx?: Tx): Promise<Situation> {
  const its = await caseOf(piece, tx)
  const photoIds = photosOf(piece.draft).map(({ photoId }) => photoId)
  const [asked, members, known, masked] = await Promise.all([
    lastAsked(its),
    membersOf(its._id),
    addresses(its.place.communityId, now),
    masksOf(piece._id, photoIds, tx),
  ])
  const facts: Facts = {
    now,
    case: { verdict: its.verdict, merged: its.mergedInto !== undefined },
    asked,
    ...known,
    names: namesTold(members),
    confirmed: await confirmedOf(masked, tx),
  }
  const hash = hashOf(piece.draft, masked)
  const state = stateOf(piece, hash)
  return { its, asked, masked, hash, state, reasons: pieceReasons(piece.draft, facts) }
}

/** Reasons against this person's publishing it now (P1). */
export const reasonsFor = (
  piece: Piece,
  { reasons, hash }: Situation,
  callerId: string,
): Reason[] => [
  ...reasons,
  ...approvalReasons(piece.draft, {
    callerId,
    writers: piece.writers,
    submitted: piece.submitted !== undefined,
    safety: piece.submitted?.safety ?? 'review',
    edition: piece.edition,
    same: !piece.withdrawn && piece.publishedHash === hash,
  }),
]
