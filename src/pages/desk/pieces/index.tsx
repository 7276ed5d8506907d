import { useRouter } from '@tarojs/taro'
import { Gate } from '../frame/gate'
import { Editor } from './editor'
import { PieceList } from './piece-list'
import './pieces.scss'
import './parts.scss'

/** 报道: every piece, or one of them beside the facts of its case and what it still lacks. Web only. */
export default function DeskPiecesPage() {
  const { params } = useRouter<{ id?: string; case?: string }>()
  return (
    <Gate may="piece.write" whom="编辑">
      {params.id ? <Editor pieceId={params.id} /> : <PieceList caseId={params.case} />}
    </Gate>
  )
}
