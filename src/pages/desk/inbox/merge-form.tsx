import { MergeTip } from '@core/cases/inputs'
import type { DeskItem, DeskTip, Suspect } from '@core/cases/views'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../frame/field'
import { Press } from '../frame/press'
import { FormShell } from './form-shell'
import { merge, wrongIn } from './steps'
import { useDraft } from './use-draft'
import { WordsFields } from './words-fields'

interface CandidateProps {
  suspect: Suspect
  chosen: boolean
  onChoose: () => void
}

export function Candidate({ suspect, chosen, onChoose }: CandidateProps) {
  const { kind, number, reason, score, text } = suspect
  return (
    <Press
      role="radio"
      checked={chosen}
      className={`candidate ${chosen ? 'candidate--on' : ''}`}
      onPress={onChoose}
    >
      <View className="suspect__head meta">
        <Text>{`${kind === 'case' ? '事项' : '回执'} ${number}`}</Text>
        <Text>{`相似 ${Math.round(score * 100)}%`}</Text>
      </View>
      <View className="suspect__text">{`“${text}”`}</View>
      <View className="meta">{reason}</View>
    </Press>
  )
}

interface MergeFormProps {
  tip: DeskTip
  suspects: DeskItem['suspects']
}

/** M: joins what is one matter, and keeps the reason (C2). */
export function MergeForm({ tip, suspects }: MergeFormProps) {
  const [at, setAt] = useState(0)
  const chosen = suspects[at] ?? suspects[0]
  const [reason, setReason] = useDraft('same', chosen?.reason ?? '')
  const [title, setTitle] = useDraft('title', tip.rewrite.title)
  const [summary, setSummary] = useDraft('summary', tip.rewrite.summary)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  if (!chosen) return null
  const opensCase = chosen.kind === 'tip'

  const submit = () => {
    const into = { kind: chosen.kind, id: chosen.id }
    const input = { tipId: tip.tipId, into, reason, ...(opensCase ? { title, summary } : {}) }
    const found = wrongIn(MergeTip, input)
    setWrong(found)
    if (Object.keys(found).length === 0) merge(input)
  }
  return (
    <FormShell title="合并成一件" submit="合并" onSubmit={submit}>
      {suspects.map((suspect, i) => (
        <Candidate
          key={suspect.id}
          suspect={suspect}
          chosen={suspect === chosen}
          onChoose={() => {
            setAt(i)
            setReason(suspect.reason)
          }}
        />
      ))}
      <Field
        label="为什么是同一件"
        value={reason}
        onChange={setReason}
        max={500}
        wrong={wrong.reason}
        onEnter={submit}
        autoFocus={!opensCase}
      />
      {opensCase && (
        <WordsFields
          {...{ title, summary, wrong }}
          onTitle={setTitle}
          onSummary={setSummary}
          onEnter={submit}
        />
      )}
    </FormShell>
  )
}
