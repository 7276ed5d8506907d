import { policiesApi } from '@core/policies/api'
import { useCall } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { Picks } from './picks'
import type { StepProps } from './props'
import type { PolicyDesk } from './use-policy'

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

const NONE = { id: '', words: '还没有' }

interface OurOwnProps {
  desk: PolicyDesk
  chosen: string
  onChoose: (explainerId: string) => void
}

/** Our explainer of the new document, so that readers of the old one find it. */
function OurOwn({ desk, chosen, onChoose }: OurOwnProps) {
  const { data } = useCall(policiesApi.deskList, {})
  const rows = (data?.rows ?? []).filter(
    ({ explainerId, state }) => explainerId !== desk.its.explainerId && state === 'published',
  )
  if (rows.length === 0) return null
  const options = [
    NONE,
    ...rows.map(({ explainerId, title }) => ({ id: explainerId, words: title })),
  ]
  return <Picks name="我们的新解读" options={options} chosen={[chosen]} onPick={onChoose} />
}

/** Another document takes its place from a day on. */
export function SupersedeForm({ desk, form }: StepProps) {
  const before = desk.its.successor
  const [title, setTitle] = useState(before?.title ?? '')
  const [number, setNumber] = useState(before?.number ?? '')
  const [on, setOn] = useState(before?.on ?? '')
  const [ours, setOurs] = useState(before?.explainerId ?? '')
  const save = async () => {
    const successor = ours ? { successorId: ours } : {}
    if (await desk.act(policiesApi.supersede, { title, number, on, ...successor }))
      form.toggle('supersede')
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
      <OurOwn desk={desk} chosen={ours} onChoose={setOurs} />
      <DeskButton words="记下新文件" kind="soft" size="small" onPress={() => void save()} />
    </div>
  )
}
