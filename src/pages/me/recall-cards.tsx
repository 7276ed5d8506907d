import { noticesApi } from '@core/notices/api'
import { piecesApi } from '@core/pieces/api'
import { Recalls } from '@src/components/recall-bar/recalls'
import { open } from '@src/navigate'
import { RecallBar } from '../policy/recall-bar'

/** Everything one opened that was taken back or set right since, until it was heard (P3, X4). */
export const RecallCards = () => (
  <>
    <RecallBar />
    <Recalls of={noticesApi} onOpen={({ noticeId }) => void open('notice', { id: noticeId })} />
    <Recalls of={piecesApi} onOpen={({ pieceId }) => void open('piece', { id: pieceId })} />
  </>
)
