import { VERDICT_LABEL } from '@core/cases/lifecycle'
import { piecesApi } from '@core/pieces/api'
import { PIECE_KIND_LABEL, PIECE_KINDS, type PieceKind } from '@core/pieces/draft'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'

interface NewPieceProps {
  /** The case somebody comes from, chosen already. */
  caseId?: string | undefined
  onMade: (pieceId: string) => void
  onClose: () => void
}

const ABOUT: Record<PieceKind, string> = {
  report: '核实清楚的事：居民怎么说，责任方怎么办',
  dispute: '双方说法不同的事：两边都写，不下结论',
}

function Kinds({ kind, onKind }: { kind: PieceKind; onKind: (kind: PieceKind) => void }) {
  return (
    <fieldset className="pieces__kinds">
      <legend className="t3">怎么写</legend>
      {PIECE_KINDS.map((each) => (
        <label key={each} className={`pieces__kind ${each === kind ? 'is-on' : ''}`}>
          <input type="radio" name="kind" checked={each === kind} onChange={() => onKind(each)} />
          <span>
            <span className="t3">{PIECE_KIND_LABEL[each]}</span>
            <span className="meta">{ABOUT[each]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Chooses the case and the kind; the facts of the case make the first draft. */
export function NewPiece({ caseId: from, onMade, onClose }: NewPieceProps) {
  const { data } = useCall(piecesApi.cases, from ? { caseId: from } : {})
  const [caseId, setCaseId] = useState(from ?? '')
  const [kind, setKind] = useState<PieceKind>('report')
  const [wrong, setWrong] = useState('')
  const make = async () => {
    if (!caseId) return setWrong('先挑一件事')
    try {
      onMade((await call(piecesApi.create, { caseId, kind })).pieceId)
    } catch (failure) {
      setWrong(asAppError(failure).message)
    }
  }
  return (
    <section className="pieces__new" aria-label="写一篇">
      <label className="t3" htmlFor="piece-case">
        写哪一件事
      </label>
      <select
        id="piece-case"
        className="bare box"
        value={caseId}
        onChange={(event) => setCaseId(event.target.value)}
      >
        <option value="">挑一件核实过的事</option>
        {data?.cases.map((its) => (
          <option key={its.caseId} value={its.caseId}>
            {`${its.number} ${its.title}（${its.community}，${VERDICT_LABEL[its.verdict]}${its.pieces > 0 ? '，写过' : ''}）`}
          </option>
        ))}
      </select>
      <Kinds kind={kind} onKind={setKind} />
      {wrong && <p className="form__wrong">{wrong}</p>}
      <div className="pieces__foot">
        <DeskButton words="先不写" onPress={onClose} />
        <DeskButton words="开始写" kind="primary" onPress={() => void make()} />
      </div>
    </section>
  )
}
