import { nearness } from '@core/cases/deadline'
import { QUEUE_LABEL } from '@core/cases/queues'
import type { QueueRow } from '@core/cases/views'
import { agoWords, leftWords } from '@core/kit/time'
import { CATEGORIES } from '@core/tips/categories'
import { open } from '@src/navigate'

function go({ kind, id, number }: QueueRow): void {
  void (kind === 'case' ? open('deskCase', { id }) : open('deskInbox', { q: number }))
}

function Due({ row, now }: { row: QueueRow; now: number }) {
  if (row.dueAt === null) return <span className="meta">等报送人补充</span>
  const late = nearness(row.dueAt, now) === 'overdue'
  return <span className={late ? 'is-red' : ''}>{leftWords(row.dueAt, now)}</span>
}

/** Rows of matters: what, where, with whom, how late. */
export function StuckTable({ rows, now }: { rows: readonly QueueRow[]; now: number }) {
  if (rows.length === 0) return <p className="meta">没有</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">回执</th>
          <th scope="col">哪件事</th>
          <th scope="col">在哪一步</th>
          <th scope="col">谁在办</th>
          <th scope="col">期限</th>
          <th scope="col">上次动</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.number}</td>
            <th scope="row">
              <button type="button" className="stuck__open" onClick={() => go(row)}>
                {row.title}
              </button>
              <span className="meta">
                {`${row.community} · ${CATEGORIES[row.categoryId].label}${row.urgent ? ' · 特急' : ''}`}
              </span>
            </th>
            <td>{QUEUE_LABEL[row.queue]}</td>
            <td>{row.claimedBy?.name ?? '还没有人'}</td>
            <td>
              <Due row={row} now={now} />
            </td>
            <td className="meta">{agoWords(row.changedAt, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
