import { peopleApi } from '@core/people/api'
import { isStaff } from '@core/people/permissions'
import type { StaffRow as Row } from '@core/people/staff/staff'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { DeskFrame } from '../frame/desk-frame'
import { useAlarms } from '../frame/use-alarms'
import { InviteStaff } from './invite-staff'
import { RetentionForm } from './retention-form'
import { StaffRow } from './staff-row'
import '../frame/ledger.scss'

const NOTHING = {}

function People({ title, rows, onChanged }: { title: string; rows: Row[]; onChanged: () => void }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="ledger__even">
        <thead>
          <tr>
            <th scope="col">称呼</th>
            <th scope="col">身份</th>
            <th scope="col">社区</th>
            <th scope="col">什么时候来的</th>
            <th scope="col">登录的电脑</th>
            <th scope="col">改动</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <StaffRow key={row.personId} row={row} onChanged={onChanged} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Staff and informants apart, then invitations and how long things are kept. */
export function Staff() {
  const me = useMe()
  const { data, error, reload } = useCall(peopleApi.listStaff, NOTHING)
  const people = data?.people ?? []
  const { badges } = useAlarms()
  return (
    <DeskFrame
      page="deskPeople"
      title="人员"
      who={me?.name}
      badges={badges}
      duty={<span>改了身份，那个人下一步操作就按新身份算</span>}
    >
      <div className="ledger">
        {error && !data && <StateView kind="error" onRetry={reload} />}
        {data && (
          <>
            <InviteStaff open={data.openInvitations} onInvited={reload} />
            <People
              title="编辑部"
              rows={people.filter(({ roles }) => isStaff(roles))}
              onChanged={reload}
            />
            <People
              title="社区信息员"
              rows={people.filter(({ roles }) => !isStaff(roles))}
              onChanged={reload}
            />
            <RetentionForm />
          </>
        )}
      </div>
    </DeskFrame>
  )
}
