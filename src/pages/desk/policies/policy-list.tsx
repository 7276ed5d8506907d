import { dateWords } from '@core/kit/time'
import { policiesApi } from '@core/policies/api'
import { isPast, STANDING_LABEL } from '@core/policies/standing'
import { TOPIC_LABEL } from '@core/policies/topics'
import type { DeskRow } from '@core/policies/views'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { openInstead } from '@src/navigate'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { NewPolicy } from './new-policy'
import { dayWords, STATE } from './words'

const openRow = (id: string) => void openInstead('deskPolicies', { id })

/** Whether the office still has to do something about it. */
const waits = ({ state, reasons }: DeskRow) => state !== 'published' && reasons > 0

const nextWords = ({ state, reasons, followUpDue, standing }: DeskRow): string => {
  if (followUpDue) return '该回访科室了'
  if (isPast(standing)) return STANDING_LABEL[standing]
  if (state === 'published') return ''
  return reasons > 0 ? `还差 ${reasons} 处` : '都核过了'
}

function Row({ row }: { row: DeskRow }) {
  const { words, className } = STATE[row.state]
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="bare policies__open"
          onClick={() => openRow(row.explainerId)}
        >
          {row.title}
        </button>
      </th>
      <td>{TOPIC_LABEL[row.topic]}</td>
      <td>{row.department || <span className="meta">还没定</span>}</td>
      <td>
        <span className={className}>{words}</span>
      </td>
      <td className={row.followUpDue || waits(row) ? 'is-lamp' : ''}>{nextWords(row)}</td>
      <td className="policies__number">{row.people}</td>
      <td>{dayWords(row.changedAt)}</td>
    </tr>
  )
}

function Table({ rows }: { rows: readonly DeskRow[] }) {
  return (
    <table className="policies__table">
      <thead>
        <tr>
          {['标题', '哪一类', '对口单位', '状态', '下一步', '看过的人', '改于'].map((name) => (
            <th key={name} scope="col" className={name === '看过的人' ? 'policies__number' : ''}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.explainerId} row={row} />
        ))}
      </tbody>
    </table>
  )
}

/** Every explainer, last changed first. */
export function PolicyList() {
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const { data, error, reload } = useCall(policiesApi.deskList, {})
  const rows = data?.rows ?? []
  const waiting = rows.filter(waits).length
  return (
    <DeskFrame
      page="deskPolicies"
      title="政策解读"
      who={me?.name}
      duty={
        <>
          <span>{dateWords(Date.now())}</span>
          {waiting > 0 && <span className="is-lamp policies__duty">{waiting} 篇还没核完</span>}
        </>
      }
    >
      <main className="policies">
        <div className="policies__head">
          <h2 className="t2">全部解读</h2>
          <DeskButton words="新写一篇" kind="primary" onPress={() => setAdding(true)} />
        </div>
        {adding && <NewPolicy onMade={openRow} onClose={() => setAdding(false)} />}
        {error && !data && <StateView kind="error" onRetry={reload} />}
        {data && rows.length === 0 && !adding && (
          <p className="policies__empty">还没写过，点“新写一篇”开始</p>
        )}
        {rows.length > 0 && <Table rows={rows} />}
      </main>
    </DeskFrame>
  )
}
