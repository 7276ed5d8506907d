import { useState } from 'react'
import { CallStep } from './call-step'
import { ConfirmStep } from './confirm-step'
import { FollowUpStep } from './follow-up-step'
import { OfficeStep } from './office-step'
import type { Form } from './props'
import { PublishFoot } from './publish-foot'
import { SendStep } from './send-step'
import type { PolicyDesk } from './use-policy'
import { dayWords } from './words'

function leftWords({ its }: PolicyDesk): { words: string; className: string } {
  const { office, call, send, confirm } = its.clearance.done
  const left = [office, call, send, confirm].filter((done) => !done).length
  if (left === 0) return { words: '都齐了', className: 'tag tag--green' }
  return { words: `还差 ${left} 步`, className: 'tag tag--yellow' }
}

function Before({ desk }: { desk: PolicyDesk }) {
  const { before } = desk.its
  if (before.length === 0) return null
  return (
    <section aria-label="以前和这个单位">
      <h3 className="t3 clearance__before">以前和这个单位</h3>
      <table className="clearance__table">
        <tbody>
          {before.map(({ at, title, words, people }) => (
            <tr key={`${at}${title}`}>
              <td className="meta">{dayWords(at)}</td>
              <th scope="row">{title}</th>
              <td>{`${words}，${people} 人看过`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** 转载授权: five steps, and the button that stays shut until they are done (MISSION X2). */
export function ClearanceColumn({ desk }: { desk: PolicyDesk }) {
  const [open, setOpen] = useState('')
  const form: Form = { open, toggle: (name) => setOpen(name === open ? '' : name) }
  const { words, className } = leftWords(desk)
  const step = { desk, form }
  return (
    <aside className="policy__clearance" aria-label="转载授权">
      <div className="policy__scroll">
        <div className="clearance__head">
          <h2 className="t2">转载授权</h2>
          <span className={className}>{words}</span>
        </div>
        <ol className="clearance__steps">
          <OfficeStep {...step} />
          <CallStep {...step} />
          <SendStep {...step} />
          <ConfirmStep {...step} />
          <FollowUpStep {...step} />
        </ol>
        <p className="note note--grey">稿子每改一次，改过的那段会变回“还没送核”。</p>
        <Before desk={desk} />
      </div>
      <PublishFoot {...step} />
    </aside>
  )
}
