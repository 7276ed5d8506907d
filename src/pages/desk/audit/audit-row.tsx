import { momentWords } from '@core/kit/time'
import { AUDIT_LABEL, type AuditView } from '@core/people/trust/audit'
import { DeskIcon } from '../frame/desk-icon'
import { factWords } from './words'

/** One row of the log in words. */
export function AuditRow({ row }: { row: AuditView }) {
  const { seq, at, who, action, subject, reason, facts, alarm } = row
  return (
    <tr>
      <td className="meta">{seq}</td>
      <td>{momentWords(at)}</td>
      <th scope="row">{who ?? '系统或已离开的人'}</th>
      <td>
        {alarm ? (
          <span className="tag tag--red">
            <DeskIcon name="warning-fill" side={13} color="danger" />
            {AUDIT_LABEL[action]}
          </span>
        ) : (
          AUDIT_LABEL[action]
        )}
      </td>
      <td>{subject === who ? '自己' : subject}</td>
      <td>{[reason, ...facts.map(factWords)].filter(Boolean).join('；')}</td>
    </tr>
  )
}
