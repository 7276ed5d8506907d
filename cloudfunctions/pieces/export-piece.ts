import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { piecesApi } from '../../core/pieces/api'
import { pieceHtml } from '../../core/pieces/piece-html'
import { audit } from '../kit/audit'
import type { Change } from '../kit/service'
import { pieceView } from './open-piece'

/** The published edition as HTML that pastes into the 公众号 editor; never a draft (P3). Logged (S3). */
export async function exportPiece(
  { pieceId }: Parsed<typeof piecesApi.export>,
  { caller, now, once }: Change,
): Promise<Output<typeof piecesApi.export>> {
  const view = await pieceView(pieceId)
  if (!view.blocks) throw new AppError('Conflict', '这一篇撤回了，不能再导出')
  await once(async (tx) => {
    const facts = { title: view.title, edition: String(view.edition) }
    const told = { action: 'record.exported', subject: `piece:${pieceId}`, facts } as const
    await audit(tx, { at: now, actor: caller.personId, ...told })
    return { pieceId }
  })
  return { title: view.title, html: pieceHtml(view) }
}
