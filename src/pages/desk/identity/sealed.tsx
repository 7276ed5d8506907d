import { peopleApi } from '@core/people/api'
import type { SealedRow as Row } from '@core/people/trust/identity'
import { useMe } from '@src/cloud/session'
import { StateView } from '@src/components/state-view/state-view'
import { DeskFrame } from '../frame/desk-frame'
import { usePages } from '../frame/use-pages'
import { SealedRow } from './sealed-row'
import '../frame/ledger.scss'

const ALL = '{}'

/** Every sealed tip: what kind, where and when; who told only when opened. */
export function Sealed() {
  const me = useMe()
  const { rows, failed, again, more } = usePages<typeof peopleApi.listSealed, Row>(
    peopleApi.listSealed,
    ALL,
  )
  return (
    <DeskFrame
      page="deskIdentity"
      title="密封的身份"
      who={me?.name}
      duty={<span>每打开一次，本人在自己的线索里都看得到</span>}
    >
      <div className="ledger">
        {failed && !rows && <StateView kind="error" onRetry={again} />}
        {rows?.length === 0 && (
          <StateView kind="empty" title="没有密封的线索" lines="有人选了“请特别保护”，会列在这里" />
        )}
        {rows && rows.length > 0 && (
          <table aria-label="密封的线索">
            <thead>
              <tr>
                <th scope="col">回执</th>
                <th scope="col">哪一类</th>
                <th scope="col">社区</th>
                <th scope="col">哪天报的</th>
                <th scope="col">谁看过</th>
                <th scope="col">身份</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <SealedRow key={row.tipId} row={row} onOpened={again} />
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
