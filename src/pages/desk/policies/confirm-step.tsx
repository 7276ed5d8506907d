import { policiesApi } from '@core/policies/api'
import { WAY_LABEL, WAYS } from '@core/policies/clearance'
import type { PartView } from '@core/policies/views'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { Picks } from './picks'
import type { StepProps } from './props'
import { StepLine } from './step-line'

const named = (parts: readonly PartView[]) => parts.map(({ label }) => `“${label}”`).join('')

function sumWords(parts: readonly PartView[]): string {
  const waiting = parts.filter((part) => part.state !== 'confirmed')
  if (waiting.length === 0) return `${parts.length} 段都核过了`
  const done = parts.length - waiting.length
  const sent = waiting.filter((part) => part.state === 'sent')
  const open = waiting.filter((part) => part.state === 'open')
  const waits = [
    sent.length > 0 ? `${named(sent)}等回话` : '',
    open.length > 0 ? `${named(open)}还没送` : '',
  ]
  return `${parts.length} 段里 ${done} 段已核，${waits.filter(Boolean).join('，')}`
}

function ConfirmForm({ desk, form }: StepProps) {
  const waiting = desk.its.clearance.parts.filter((part) => part.state === 'sent')
  const [parts, setParts] = useState(waiting.map((part) => part.key))
  const [by, setBy] = useState('')
  const [way, setWay] = useState<(typeof WAYS)[number]>('phone')
  const toggle = (key: string) =>
    setParts((all) => (all.includes(key) ? all.filter((one) => one !== key) : [...all, key]))
  const save = async () => {
    const deed = { confirmation: { parts, by, way } }
    if (await desk.act(policiesApi.confirm, deed)) form.toggle('confirm')
  }
  return (
    <div className="clearance__form">
      <Picks
        many
        name="确认了哪几段"
        options={waiting.map(({ key, label }) => ({ id: key, words: label }))}
        chosen={parts}
        onPick={toggle}
      />
      <FormField
        label="谁确认的"
        value={by}
        placeholder="何科长"
        wrong={desk.wrong['confirmation.by']}
        onChange={setBy}
      />
      <Picks
        name="怎么确认的"
        options={WAYS.map((id) => ({ id, words: WAY_LABEL[id] }))}
        chosen={[way]}
        onPick={setWay}
      />
      <DeskButton words="记下确认" kind="soft" size="small" onPress={() => void save()} />
    </div>
  )
}

/** 4 逐条确认: each part as it stands. */
export function ConfirmStep({ desk, form }: StepProps) {
  const { done, parts, sendings } = desk.its.clearance
  const may = parts.some((part) => part.state === 'sent')
  const now = may ? 'now' : 'todo'
  return (
    <StepLine title="解读口径逐条确认" state={done.confirm ? 'done' : now}>
      {sendings.length > 0 && <p className="clearance__sum">{sumWords(parts)}</p>}
      {form.open === 'confirm' && may && <ConfirmForm desk={desk} form={form} />}
      {may && form.open !== 'confirm' && (
        <DeskButton
          words="记一次确认"
          kind="soft"
          size="small"
          onPress={() => form.toggle('confirm')}
        />
      )}
    </StepLine>
  )
}
