import { policiesApi } from '@core/policies/api'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { Picks } from './picks'
import type { StepProps } from './props'
import { StepLine } from './step-line'
import { whenWords } from './words'

const WAYS = [
  { id: 'mail', words: '发邮件' },
  { id: 'link', words: '发消息' },
  { id: 'paper', words: '送纸稿' },
  { id: 'read', words: '电话里念' },
] as const

function SendForm({ desk, form }: StepProps) {
  const [way, setWay] = useState<(typeof WAYS)[number]['id']>('mail')
  const [to, setTo] = useState('')
  const [changed, setChanged] = useState('')
  const save = async () => {
    const deed = { sending: { way, to, changed } }
    if (await desk.act(policiesApi.noteSending, deed)) form.toggle('send')
  }
  return (
    <div className="clearance__form">
      <Picks name="怎么送的" options={WAYS} chosen={[way]} onPick={setWay} />
      <FormField label="送给谁" value={to} wrong={desk.wrong['sending.to']} onChange={setTo} />
      <FormField
        label="对方改了什么（选填）"
        value={changed}
        hint="改了就先改稿，再送一次"
        onChange={setChanged}
      />
      <DeskButton words="记下送核" kind="soft" size="small" onPress={() => void save()} />
    </div>
  )
}

/** 3 送核: the text as it stands now goes to the office. */
export function SendStep({ desk, form }: StepProps) {
  const { done, sendings } = desk.its.clearance
  const last = sendings.at(-1)
  const now = done.call ? 'now' : 'todo'
  return (
    <StepLine title="送对方核对白话稿" state={done.send ? 'done' : now}>
      {last && (
        <p className="meta">
          {`${whenWords(last.at)} 送${last.to}${last.changed ? `，对方改了：${last.changed}` : ''}`}
        </p>
      )}
      {last && !done.send && <p className="meta is-lamp">送过以后又改了，要再送一次</p>}
      {form.open === 'send' && <SendForm desk={desk} form={form} />}
      {done.call && form.open !== 'send' && (
        <DeskButton
          words={last ? '再送一次' : '记一次送核'}
          kind={done.send ? 'plain' : 'soft'}
          {...(done.send ? { className: 'clearance__again' } : {})}
          size="small"
          onPress={() => form.toggle('send')}
        />
      )}
    </StepLine>
  )
}
