import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { recallOf } from '../../core/kit/readership'
import type { piecesApi } from '../../core/pieces/api'
import { photosOf } from '../../core/pieces/draft'
import { maskedId, type Piece, type PieceEdition } from '../../core/pieces/piece'
import type { Reason } from '../../core/pieces/reason'
import { audit } from '../kit/audit'
import { pieceEditions } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { changePiece, mustBe } from './change-piece'
import { frozen } from './freeze'
import { masks, recalls } from './records'
import { reasonsFor, situationOf } from './situation'
import { tellOfPiece } from './tell-of-piece'

/** The gate (P1): one reason against it and nothing is published. */
function mustBeClear(reasons: readonly Reason[]): void {
  const [first] = reasons
  if (!first) return
  const fields = Object.fromEntries(reasons.map(({ words }, i) => [`reason${i + 1}`, words]))
  throw new AppError('Blocked', `现在还不能发布：${first.words}`, fields)
}

/** The copies an edition shows stay as long as it does, whatever is looked at again later. */
async function keepCopies(tx: Tx, piece: Piece): Promise<void> {
  const ids = new Set(photosOf(piece.draft).map(({ photoId }) => maskedId(piece._id, photoId)))
  for (const id of ids) await tx.update(masks, id, { printed: true })
}

/** From the second edition on, everybody who opened an earlier one hears what was set right. */
async function tellReaders(tx: Tx, edition: PieceEdition, by: string): Promise<void> {
  const { pieceId: subject, edition: n, title, correction: words, at } = edition
  if (words === '') return
  await tx.add(recalls, recallOf('corrected', { subject, edition: n, title, words, at, by }))
}

async function tellOfEdition(tx: Tx, piece: Piece, edition: PieceEdition, change: Change) {
  const { title, correction } = edition
  await tellReaders(tx, edition, change.caller.personId)
  const news = correction
    ? ({
        type: 'piece.corrected',
        kind: 'pieceCorrected',
        words: `报道有更正：${correction}`,
      } as const)
    : ({
        type: 'piece.published',
        kind: 'pieceOut',
        words: `这件事写成报道了：《${title}》`,
      } as const)
  await tellOfPiece(tx, piece, { ...news, title }, change)
}

/** Who let which edition out, in the log nobody can rewrite (S3). */
function logOf(tx: Tx, { pieceId, edition, at }: PieceEdition, { caller }: Change): Promise<void> {
  const action = edition === 1 ? 'piece.published' : 'piece.changed'
  const facts = { edition: String(edition) }
  return audit(tx, { at, actor: caller.personId, action, subject: `piece:${pieceId}`, facts })
}

const afterwards = (piece: Piece, edition: PieceEdition, now: number): Piece => {
  const { withdrawn: _, submitted: __, returned: ___, ...rest } = piece
  return {
    ...rest,
    draft: { ...piece.draft, correction: '' },
    writers: [],
    edition: edition.edition,
    listed: true,
    firstAt: piece.firstAt ?? now,
    publishedAt: now,
    publishedHash: edition.hash,
  }
}

/** Publishes what another wrote, as a frozen edition: the one way to the public (P1, P3). */
export const approvePiece = (
  { pieceId, version }: Parsed<typeof piecesApi.approve>,
  change: Change,
): Promise<Output<typeof piecesApi.approve>> =>
  changePiece(pieceId, change, async (piece, tx) => {
    mustBe(piece, version)
    const situation = await situationOf(piece, change.now, tx)
    mustBeClear(reasonsFor(piece, situation, change.caller.personId))
    const edition = frozen(piece, situation, change)
    await tx.add(pieceEditions, edition)
    await keepCopies(tx, piece)
    await logOf(tx, edition, change)
    await tellOfEdition(tx, piece, edition, change)
    return afterwards(piece, edition, change.now)
  })
