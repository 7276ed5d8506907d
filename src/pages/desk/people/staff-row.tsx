import { shanghai } from '@core/kit/time'
import { peopleApi } from '@core/people/api'
import { ROLE_LABEL } from '@core/people/permissions'
import type { StaffRow as Row } from '@core/people/staff/staff'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { RoleChecks, type StaffRole, staffRoles } from './role-checks'
import { SessionList } from './session-list'

interface StaffRowProps {
  row: Row
  onChanged: () => void
}

function Roles({ row, onDone }: { row: Row; onDone: () => void }) {
  const [roles, setRoles] = useState<StaffRole[]>(staffRoles(row.roles))
  const [wrong, setWrong] = useState('')
  const save = async () => {
    try {
      await call(peopleApi.setRoles, { personId: row.personId, roles })
      onDone()
    } catch (failure) {
      setWrong(asAppError(failure).message)
    }
  }
  return (
    <>
      <RoleChecks label={`${row.name}的身份`} roles={roles} onChange={setRoles} />
      <button type="button" className="btn btn--primary btn--small" onClick={() => void save()}>
        存好
      </button>
      {wrong && (
        <span role="alert" className="form__wrong">
          {wrong}
        </span>
      )}
    </>
  )
}

type Showing = 'roles' | 'sessions' | undefined

/** One person: roles to change, sign-ins to end. */
export function StaffRow({ row, onChanged }: StaffRowProps) {
  const { personId, name, roles, community, since, sessions, me } = row
  const [showing, setShowing] = useState<Showing>()
  const flip = (what: Showing) => setShowing(showing === what ? undefined : what)
  const done = () => {
    setShowing(undefined)
    onChanged()
  }
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          {me && <span className="meta">（您）</span>}
        </th>
        <td>
          {roles.map((role) => (
            <span key={role} className="tag">
              {ROLE_LABEL[role]}
            </span>
          ))}
        </td>
        <td>{community ?? '全区'}</td>
        <td>{shanghai(since).format('YYYY 年 M 月')}</td>
        <td>{sessions > 0 ? `${sessions} 处` : '没有'}</td>
        <td>
          <button
            type="button"
            className="btn btn--plain btn--small"
            aria-expanded={showing === 'roles'}
            onClick={() => flip('roles')}
          >
            改身份
          </button>{' '}
          {sessions > 0 && (
            <button
              type="button"
              className="btn btn--plain btn--small"
              aria-expanded={showing === 'sessions'}
              onClick={() => flip('sessions')}
            >
              看登录
            </button>
          )}
        </td>
      </tr>
      {showing && (
        <tr>
          <td colSpan={6}>
            {showing === 'roles' && <Roles row={row} onDone={done} />}
            {showing === 'sessions' && <SessionList personId={personId} onEnded={onChanged} />}
          </td>
        </tr>
      )}
    </>
  )
}
