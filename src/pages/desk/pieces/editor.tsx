import { dateWords } from '@core/kit/time'
import { piecesApi } from '@core/pieces/api'
import type { DeskPiece } from '@core/pieces/desk-views'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { openInstead } from '@src/navigate'
import { useEffect, useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { FactsColumn } from './facts-column'
import { GateColumn } from './gate-column'
import { TextColumn } from './text-column'
import { usePieceDesk } from './use-piece-desk'

function Columns({ first, reload }: { first: DeskPiece; reload: () => void }) {
  const desk = usePieceDesk(first, reload)
  return (
    <div className="piece-desk">
      <FactsColumn desk={desk} />
      <TextColumn desk={desk} />
      <GateColumn desk={desk} />
    </div>
  )
}

/** One piece in three columns: the facts of its case, the text, the gate. */
export function Editor({ pieceId }: { pieceId: string }) {
  const me = useMe()
  const { data, error, reload } = useCall(piecesApi.deskOpen, { pieceId })
  // A fresh answer of the server starts the columns anew; their own saves do not come this way.
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (data) setRound((before) => before + 1)
  }, [data])
  return (
    <DeskFrame
      page="deskPieces"
      title="报道"
      who={me?.name}
      duty={dateWords(Date.now())}
      search={
        <DeskButton words="回到全部" size="small" onPress={() => void openInstead('deskPieces')} />
      }
    >
      {error && !data && <StateView kind="error" title={error.message} onRetry={reload} />}
      {data && <Columns key={round} first={data} reload={reload} />}
    </DeskFrame>
  )
}
