import { peopleApi } from '@core/people/api'
import { AUDIT_FILTERS, type AuditFilter, type AuditView } from '@core/people/trust/audit'
import { useMe } from '@src/cloud/session'
import { StateView } from '@src/components/state-view/state-view'
import { useState } from 'react'
import { DeskFrame } from '../frame/desk-frame'
import { usePages } from '../frame/use-pages'
import { AuditRow } from './audit-row'
import { CheckButton } from './check-button'
import { FILTER_WORDS } from './words'
import '../frame/ledger.scss'

/** Who saw whom, who may do what, who signed in, what left the house; newest first. */
export function AuditLog() {
  const me = useMe()
  const [filter, setFilter] = useState<AuditFilter>('all')
  const { rows, failed, again, more } = usePages<typeof peopleApi.listAudit, AuditView>(
    peopleApi.listAudit,
    JSON.stringify({ filter }),
  )
  return (
    <DeskFrame
      page="deskAudit"
      title="审计日志"
      who={me?.name}
      duty={<span>一条接一条，改不了，删不掉</span>}
    >
      <div className="ledger">
        <div className="ledger__bar" role="toolbar" aria-label="看哪些">
          {AUDIT_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === filter}
              className={`btn btn--small ${each === filter ? 'btn--soft' : 'btn--plain'}`}
              onClick={() => setFilter(each)}
            >
              {FILTER_WORDS[each]}
            </button>
          ))}
          <span className="ledger__end">
            <CheckButton />
          </span>
        </div>
        {failed && !rows && <StateView kind="error" onRetry={again} />}
        {rows?.length === 0 && <StateView kind="empty" title="没有这样的记录" lines="换一类看看" />}
        {rows && rows.length > 0 && (
          <table aria-label="审计日志">
            <thead>
              <tr>
                <th scope="col">第几条</th>
                <th scope="col">时间</th>
                <th scope="col">谁</th>
                <th scope="col">做了什么</th>
                <th scope="col">对谁</th>
                <th scope="col">原因和细节</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <AuditRow key={row.seq} row={row} />
              ))}
            </tbody>
          </table>
        )}
        {more && (
          <button type="button" className="btn btn--plain ledger__more" onClick={more}>
            再看早一些的
          </button>
        )}
      </div>
    </DeskFrame>
  )
}
