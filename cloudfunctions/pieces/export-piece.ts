import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { piecesApi } from '../../core/pieces/api'
import { pieceHtml } from '../../core/pieces/piece-html'
import { pieceView } from './open-piece'

/** The published edition as HTML that pastes into the 公众号 editor; never a draft (P3). */
export async function exportPiece({
  pieceId,
}: Parsed<typeof piecesApi.export>): Promise<Output<typeof piecesApi.export>> {
  const view = await pieceView(pieceId)
  if (!view.blocks) throw new AppError('Conflict', '这一篇撤回了，不能再导出')
  return { title: view.title, html: pieceHtml(view) }
}
