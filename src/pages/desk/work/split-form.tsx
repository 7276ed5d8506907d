import type { DeskItem, DeskTip } from '@core/cases/views'
import { SplitCase } from '@core/cases/work-inputs'
import type { FieldErrors } from '@core/kit/errors'
import { momentWords } from '@core/kit/time'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../frame/field'
import { Press } from '../frame/press'
import { FormShell } from '../inbox/form-shell'
import { wrongIn } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'
import { WordsFields } from '../inbox/words-fields'
import { split } from './work-steps'

interface OneProps {
  tip: DeskTip
  on: boolean
  onTurn: () => void
}

function One({ tip, on, onTurn }: OneProps) {
  return (
    <Press
      role="checkbox"
      checked={on}
      className={`candidate ${on ? 'candidate--on' : ''}`}
      onPress={onTurn}
    >
      <View className="suspect__head meta">
        <Text>{`回执 ${tip.number}`}</Text>
        <Text>{momentWords(tip.createdAt)}</Text>
      </View>
      <View className="suspect__text">{`“${tip.text}”`}</View>
    </Press>
  )
}

/** Takes tips out into a case of their own: the way back from a merge that is long past (C2). */
export function SplitForm({ item }: { item: DeskItem }) {
  const [tipIds, setTips] = useState<string[]>([])
  const first = item.tips.find(({ tipId }) => tipIds.includes(tipId))
  const [reason, setReason] = useDraft('apart', '')
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  const [wrong, setWrong] = useState<FieldErrors>({})

  const turn = (tip: DeskTip) => {
    const on = tipIds.includes(tip.tipId)
    setTips(on ? tipIds.filter((id) => id !== tip.tipId) : [...tipIds, tip.tipId])
    if (on || title || summary) return
    setTitle(tip.rewrite.title)
    setSummary(tip.rewrite.summary)
  }
  const submit = () => {
    const categoryId = first?.categoryId ?? item.row.categoryId
    const input = { caseId: item.row.id, tipIds, reason, title, summary, categoryId }
    const found = wrongIn(SplitCase, input)
    if (tipIds.length === item.tips.length) found.tipIds = '至少留一条在原来的事里'
    setWrong(found)
    if (Object.keys(found).length === 0) split(input)
  }
  return (
    <FormShell title="拆开" submit="单独办" onSubmit={submit}>
      {item.tips.map((tip) => (
        <One key={tip.tipId} tip={tip} on={tipIds.includes(tip.tipId)} onTurn={() => turn(tip)} />
      ))}
      {wrong.tipIds && <Text className="field__wrong">{wrong.tipIds}</Text>}
      <Field
        label="为什么不是一件事"
        value={reason}
        onChange={setReason}
        max={200}
        wrong={wrong.reason}
      />
      {first && (
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
