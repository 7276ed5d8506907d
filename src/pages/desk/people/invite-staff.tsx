import { printCode } from '@core/kit/ids'
import { dateWords } from '@core/kit/time'
import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { RoleChecks, type StaffRole } from './role-checks'

interface InviteStaffProps {
  /** Invitations nobody took up yet. */
  open: number
  onInvited: () => void
}

/** A one-time code for a new colleague, typed in WeChat under 我的 → 加入. */
export function InviteStaff({ open, onInvited }: InviteStaffProps) {
  const [roles, setRoles] = useState<StaffRole[]>(['editor'])
  const [made, setMade] = useState<{ code: string; expiresAt: number }>()
  const [wrong, setWrong] = useState('')
  const invite = async () => {
    try {
      setMade(await call(peopleApi.inviteStaff, { roles }))
      setWrong('')
      onInvited()
    } catch (failure) {
      setWrong(asAppError(failure).message)
    }
  }
  return (
    <section aria-label="请新同事进来">
      <h2>请新同事进来</h2>
      <div className="ledger__bar">
        <RoleChecks label="新同事的身份" roles={roles} onChange={setRoles} />
        <button type="button" className="btn btn--plain" onClick={() => void invite()}>
          要一个邀请码
        </button>
        {open > 0 && <span className="meta">{open} 个邀请码没用</span>}
        {wrong && (
          <span role="alert" className="form__wrong">
            {wrong}
          </span>
        )}
      </div>
      {made && (
        <output className="ledger__code">
          <b>{printCode(made.code)}</b>
          <span className="meta">
            只显示这一次，{dateWords(made.expiresAt)} 前有效。本人在微信里“我的、加入信息员”填
          </span>
        </output>
      )}
    </section>
  )
}
