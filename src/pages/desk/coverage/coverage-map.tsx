import { peopleApi } from '@core/people/api'
import type { Coverage } from '@core/people/informants'
import { mayI, useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { DeskFrame } from '../frame/desk-frame'
import { CommunityRow } from './community-row'
import './coverage.scss'

const NOTHING = {}

const missing = (rows: readonly Coverage[]) => rows.filter(({ gap }) => gap !== 'none').length

/** Streets as groups, communities as rows; gaps are said in words and nobody is ranked. */
export function CoverageMap() {
  const me = useMe()
  const { data, error, reload } = useCall(peopleApi.coverage, NOTHING)
  const rows = data?.communities ?? []
  const streets = [...new Set(rows.map(({ street }) => street))]
  const may = me ? mayI(me, 'informant.invite') : false
  return (
    <DeskFrame
      page="deskCoverage"
      title="信息员"
      who={me?.name}
      duty={data && <span>{missing(rows)} 个社区还缺人，每个社区两三位就好</span>}
    >
      <div className="coverage">
        {error && !data && <StateView kind="error" onRetry={reload} />}
        {streets.map((street) => (
          <section key={street} aria-label={street}>
            <h2>{street}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">社区</th>
                  <th scope="col">信息员</th>
                  <th scope="col">覆盖</th>
                  {may && <th scope="col">邀请</th>}
                </tr>
              </thead>
              <tbody>
                {rows
                  .filter((row) => row.street === street)
                  .map((row) => (
                    <CommunityRow
                      key={row.communityId}
                      row={row}
                      mayInvite={may}
                      onInvited={reload}
                    />
                  ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </DeskFrame>
  )
}
