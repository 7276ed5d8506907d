import { policiesApi } from '@core/policies/api'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { StepProps } from './props'

/** Takes it back at once; everybody who opened it is told (MISSION X4). */
export function RecallForm({ desk, form }: StepProps) {
  const [words, setWords] = useState('')
  const recall = async () => {
    if (await desk.act(policiesApi.recall, { words })) form.toggle('recall')
  }
  return (
    <div className="clearance__form">
      <FormField
        label="为什么撤回"
        value={words}
        hint={`公开给读者看，${desk.its.people} 个看过的人都会收到`}
        wrong={desk.wrong.words}
        onChange={setWords}
      />
      <DeskButton words="现在撤回" kind="danger" size="small" onPress={() => void recall()} />
    </div>
  )
}

/** Another document takes its place from a day on. */
export function SupersedeForm({ desk, form }: StepProps) {
  const before = desk.its.successor
  const [title, setTitle] = useState(before?.title ?? '')
  const [number, setNumber] = useState(before?.number ?? '')
  const [on, setOn] = useState(before?.on ?? '')
  const save = async () => {
    if (await desk.act(policiesApi.supersede, { title, number, on })) form.toggle('supersede')
  }
  return (
    <div className="clearance__form">
      <FormField label="新文件名" value={title} wrong={desk.wrong.title} onChange={setTitle} />
      <FormField label="新文号" value={number} wrong={desk.wrong.number} onChange={setNumber} />
      <FormField
        label="哪天起施行"
        value={on}
        placeholder="2026-12-01"
        wrong={desk.wrong.on}
        onChange={setOn}
      />
      <DeskButton words="记下新文件" kind="soft" size="small" onPress={() => void save()} />
    </div>
  )
}
