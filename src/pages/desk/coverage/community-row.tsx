import { printCode } from '@core/kit/ids'
import { dateWords, shanghai } from '@core/kit/time'
import { peopleApi } from '@core/people/api'
import type { Coverage } from '@core/people/informants'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskIcon } from '../frame/desk-icon'

interface CommunityRowProps {
  row: Coverage
  mayInvite: boolean
  onInvited: () => void
}

const GAP = {
  none: { words: '够了', className: 'tag tag--green', icon: 'check-circle-fill' },
  few: { words: '还缺一位', className: 'tag tag--yellow', icon: 'warning-fill' },
  empty: { words: '没有人', className: 'tag tag--red', icon: 'warning-fill' },
} as const

/** One community: who serves, who rests, and an invitation code made by one press. */
export function CommunityRow({ row, mayInvite, onInvited }: CommunityRowProps) {
  const [made, setMade] = useState<{ code: string; expiresAt: number }>()
  const [wrong, setWrong] = useState('')
  const invite = async () => {
    try {
      setMade(await call(peopleApi.invite, { communityId: row.communityId }))
      setWrong('')
      onInvited()
    } catch (failure) {
      setWrong(asAppError(failure).message)
    }
  }
  const gap = GAP[row.gap]
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        {row.informants.length === 0 && <span className="meta">还没有</span>}
        {row.informants.map(({ personId, name, resting, since }) => (
          <span key={personId} className="coverage__person">
            {name}
            <span className="meta">
              {resting ? '在休息' : `${shanghai(since).format('YYYY 年 M 月')}起`}
            </span>
          </span>
        ))}
      </td>
      <td>
        <span className={gap.className}>
          <DeskIcon name={gap.icon} side={13} />
          {gap.words}
        </span>
      </td>
      {mayInvite && (
        <td>
          {row.openInvitations > 0 && (
            <span className="meta">{row.openInvitations} 个邀请码没用 </span>
          )}
          {!made && (
            <button
              type="button"
              className="btn btn--plain btn--small"
              onClick={() => void invite()}
            >
              要一个邀请码
            </button>
          )}
          {made && (
            <output className="coverage__code">
              <b>{printCode(made.code)}</b>
              <span className="meta">
                只显示这一次，{dateWords(made.expiresAt)} 前有效，给本人一个人用
              </span>
            </output>
          )}
          {wrong && (
            <span role="alert" className="field__wrong">
              {wrong}
            </span>
          )}
        </td>
      )}
    </tr>
  )
}
