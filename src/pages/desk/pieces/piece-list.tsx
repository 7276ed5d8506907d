import { dateWords } from '@core/kit/time'
import { piecesApi } from '@core/pieces/api'
import type { DeskPieceRow } from '@core/pieces/desk-views'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { openInstead } from '@src/navigate'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { NewPiece } from './new-piece'
import { dayWords, STATE } from './words'

const openRow = (id: string) => void openInstead('deskPieces', { id })

function nextWords({ state, reasons }: DeskPieceRow): string {
  if (state === 'published') return ''
  if (reasons > 0) return `还差 ${reasons} 处`
  return state === 'waiting' ? '等另一位同事批' : '可以送审'
}

function Row({ row }: { row: DeskPieceRow }) {
  const { words, className } = STATE[row.state]
  return (
    <tr>
      <th scope="row">
        <button type="button" className="bare pieces__open" onClick={() => openRow(row.pieceId)}>
          {row.title || '还没写标题'}
        </button>
      </th>
      <td>{row.community}</td>
      <td>{row.number}</td>
      <td>
        <span className={className}>{words}</span>
      </td>
      <td className={row.reasons > 0 || row.state === 'waiting' ? 'is-lamp' : ''}>
        {nextWords(row)}
      </td>
      <td className="pieces__number">{row.people}</td>
      <td>{dayWords(row.changedAt)}</td>
    </tr>
  )
}

const HEADS = ['标题', '社区', '编号', '状态', '下一步', '看过的人', '改于']

function Table({ rows }: { rows: readonly DeskPieceRow[] }) {
  return (
    <table className="pieces__table">
      <thead>
        <tr>
          {HEADS.map((name) => (
            <th key={name} scope="col" className={name === '看过的人' ? 'pieces__number' : ''}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.pieceId} row={row} />
        ))}
      </tbody>
    </table>
  )
}

/** Every piece, last changed first; from a case, with the form for one about it open. */
export function PieceList({ caseId }: { caseId?: string | undefined }) {
  const me = useMe()
  const [adding, setAdding] = useState(caseId !== undefined)
  const { data, error, reload } = useCall(piecesApi.deskList, {})
  const rows = data?.rows ?? []
  const waiting = rows.filter(({ state }) => state === 'waiting').length
  return (
    <DeskFrame
      page="deskPieces"
      title="报道"
      who={me?.name}
      duty={
        <>
          <span>{dateWords(Date.now())}</span>
          {waiting > 0 && <span className="is-lamp pieces__duty">{waiting} 篇等审</span>}
        </>
      }
    >
      <main className="pieces">
        <div className="pieces__head">
          <h2 className="t2">全部报道</h2>
          <DeskButton words="写一篇" kind="primary" onPress={() => setAdding(true)} />
        </div>
        {adding && <NewPiece caseId={caseId} onMade={openRow} onClose={() => setAdding(false)} />}
        {error && !data && <StateView kind="error" onRetry={reload} />}
        {data && rows.length === 0 && !adding && (
          <p className="pieces__empty">还没写过，点“写一篇”，挑一件核实过的事</p>
        )}
        {rows.length > 0 && <Table rows={rows} />}
      </main>
    </DeskFrame>
  )
}
