import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { editionId, recallOf } from '../../core/kit/readership'
import type { piecesApi } from '../../core/pieces/api'
import { audit } from '../kit/audit'
import { pieceEditions } from '../kit/records'
import type { Change } from '../kit/service'
import { changePiece } from './change-piece'
import { recalls } from './records'
import { tellOfPiece } from './tell-of-piece'

/** Takes a piece back at once; its readers are told by a tick and by their pages (P3). */
export const withdrawPiece = (
  { pieceId, words }: Parsed<typeof piecesApi.withdraw>,
  change: Change,
): Promise<Output<typeof piecesApi.withdraw>> =>
  changePiece(pieceId, change, async (piece, tx) => {
    const { edition } = piece
    if (edition === 0) throw new AppError('Conflict', '还没发布，不用撤回')
    if (piece.withdrawn) throw new AppError('Conflict', '这一篇已经撤回了')
    const at = change.now
    const shown = await tx.get(pieceEditions, editionId(pieceId, edition))
    const title = shown?.title ?? piece.draft.title
    const by = change.caller.personId
    const what = { subject: pieceId, edition, title, words, at, by }
    await tx.add(recalls, recallOf('withdrawn', what))
    const told = `报道《${title}》撤回了：${words}`
    const news = { type: 'piece.withdrawn', kind: 'pieceWithdrawn', words: told, title } as const
    await tellOfPiece(tx, piece, news, change)
    const subject = `piece:${pieceId}`
    await audit(tx, { at, actor: by, action: 'piece.changed', subject, reason: words })
    return { ...piece, listed: false, withdrawn: { at, edition, words } }
  })
