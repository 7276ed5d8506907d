import { momentWords } from '@core/kit/time'
import type { VisitView } from '@core/votes/desk-views'
import { VISIT_LABEL } from '@core/votes/visit'

/** Doors where somebody is waited for. */
export function VisitsTable({
  visits,
  onDone,
}: {
  visits: readonly VisitView[]
  onDone: (id: string) => void
}) {
  return (
    <table className="themes__table">
      <caption className="t2">请人上门的</caption>
      <thead>
        <tr>
          <th scope="col">哪一家</th>
          <th scope="col">怎么称呼</th>
          <th scope="col">补一句</th>
          <th scope="col">什么时候请的</th>
          <th scope="col">去了吗</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.visitId}>
            <th scope="row">
              {visit.community} {visit.building}
            </th>
            <td>
              {visit.name ?? '去过，删了'} {visit.phone}
            </td>
            <td>{visit.note}</td>
            <td>{momentWords(visit.createdAt)}</td>
            <td>
              {VISIT_LABEL[visit.state]}
              {visit.doneBy && <span className="meta"> {visit.doneBy}</span>}
              {visit.state !== 'visited' && (
                <button
                  type="button"
                  className="btn btn--plain btn--small"
                  onClick={() => onDone(visit.visitId)}
                >
                  去过了
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
