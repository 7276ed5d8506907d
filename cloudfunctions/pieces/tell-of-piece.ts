import type { NewsType } from '../../core/newsroom/event'
import type { Piece } from '../../core/pieces/piece'
import type { EventKind } from '../../core/tips/tip'
import { caseAt } from '../kit/held-by'
import { tellEveryone } from '../kit/move-case'
import type { Change } from '../kit/service'
import { changeCase, startStep, tellNewsroom } from '../kit/step'
import type { Tx } from '../kit/transaction'

interface News {
  type: Extract<NewsType, `piece.${string}`>
  kind: Extract<EventKind, `piece${string}`>
  words: string
  title: string
}

/**
 * What happened to a piece, in the transaction of it: on the timeline of everybody who told of the
 * case, as a reminder to each, and to the newsroom's channels.
 */
export async function tellOfPiece(
  tx: Tx,
  piece: Piece,
  { type, kind, words, title }: News,
  { caller, now }: Pick<Change, 'caller' | 'now'>,
): Promise<void> {
  const step = startStep(tx, caller, now)
  await changeCase(step, await caseAt(step, piece.caseId), {})
  await tellEveryone(step, piece.caseId, { kind, words })
  const { _id: id, number, categoryId, communityId, community } = piece
  const about = { number, title, categoryId, communityId, community, urgent: false }
  await tellNewsroom(step, { type, subject: { kind: 'piece', id }, ...about })
}
