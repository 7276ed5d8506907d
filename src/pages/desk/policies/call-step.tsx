import { ANSWER_LABEL, WAY_LABEL } from '@core/policies/clearance'
import type { CallView } from '@core/policies/views'
import { DeskButton } from '../frame/desk-button'
import { CallForm } from './call-form'
import type { StepProps } from './props'
import { StepLine } from './step-line'
import { whenWords } from './words'

function CallCard({ call }: { call: CallView }) {
  const lines: [string, string][] = [
    ['接电话的', call.spokeWith],
    ['能转载吗', ANSWER_LABEL[call.mayRepost] + (call.needsLink ? '，要附原文链接' : '')],
    ['解读口径', call.guidance],
    ['注意', call.mind],
  ]
  const long = call.way === 'phone' ? `，${call.minutes} 分钟` : ''
  return (
    <div className={`call ${call.current ? '' : 'call--old'}`}>
      <div className="call__head">
        <b>{whenWords(call.at)}</b>
        <span className="meta">{`${call.noted}记，${WAY_LABEL[call.way]}${long}`}</span>
      </div>
      <dl className="call__lines">
        {lines
          .filter(([, words]) => words)
          .map(([name, words]) => (
            <div key={name}>
              <dt className="meta">{name}</dt>
              <dd className={name === '能转载吗' ? 'call__answer' : ''}>{words}</dd>
            </div>
          ))}
      </dl>
      {!call.current && <p className="meta is-lamp">原文改过了，要再问一次</p>}
    </div>
  )
}

/** 2 电话确认: who said what about reposting. */
export function CallStep({ desk, form }: StepProps) {
  const { office, calls, done } = desk.its.clearance
  const last = calls.at(-1)
  const now = office ? 'now' : 'todo'
  return (
    <StepLine title="打电话确认" state={done.call ? 'done' : now}>
      {last && <CallCard call={last} />}
      {form.open === 'call' && <CallForm desk={desk} onDone={() => form.toggle('call')} />}
      {office && form.open !== 'call' && (
        <DeskButton
          words="记一次电话"
          kind={done.call ? 'plain' : 'soft'}
          {...(done.call ? { className: 'clearance__again' } : {})}
          size="small"
          onPress={() => form.toggle('call')}
        />
      )}
    </StepLine>
  )
}
