import { policiesApi } from '@core/policies/api'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { StepProps } from './props'
import { StepLine } from './step-line'
import { dayWords, whenWords } from './words'

function FollowUpForm({ desk, form }: StepProps) {
  const [whom, setWhom] = useState('')
  const [words, setWords] = useState('')
  const save = async () => {
    const deed = { followUp: { with: whom, words } }
    if (await desk.act(policiesApi.noteFollowUp, deed)) form.toggle('follow-up')
  }
  return (
    <div className="clearance__form">
      <FormField
        label="跟谁说的"
        value={whom}
        wrong={desk.wrong['followUp.with']}
        onChange={setWhom}
      />
      <FormField
        label="说了什么"
        rows={2}
        value={words}
        wrong={desk.wrong['followUp.words']}
        onChange={setWords}
      />
      <DeskButton words="记下回访" kind="soft" size="small" onPress={() => void save()} />
    </div>
  )
}

/** 5 发布后回访: how it was read, and whether another one is wanted. */
export function FollowUpStep({ desk, form }: StepProps) {
  const { its } = desk
  const { done, followUps, followUpAt } = its.clearance
  const last = followUps.at(-1)
  const due = followUpAt !== null && followUpAt <= Date.now()
  const waits = due ? 'now' : 'todo'
  const words = followUpAt === null ? '' : `${dayWords(followUpAt)}问问效果，要不要再做一期`
  return (
    <StepLine title="发布，并告诉科室阅读情况" state={done.followUp ? 'done' : waits}>
      {its.edition === 0 && <p className="meta">发布 7 天后提醒：问问效果</p>}
      {its.edition > 0 && <p className="meta">{`${its.people} 人看过。${words}`}</p>}
      {last && <p className="meta">{`${whenWords(last.at)} 跟${last.with}说：${last.words}`}</p>}
      {form.open === 'follow-up' && <FollowUpForm desk={desk} form={form} />}
      {its.edition > 0 && form.open !== 'follow-up' && (
        <DeskButton
          words="记一次回访"
          kind={due ? 'soft' : 'plain'}
          {...(due ? {} : { className: 'clearance__again' })}
          size="small"
          onPress={() => form.toggle('follow-up')}
        />
      )}
    </StepLine>
  )
}
