import { VERDICT_LABEL, VERDICTS, type Verdict } from '@core/cases/lifecycle'
import { verdictTemplate } from '@core/cases/templates'
import type { DeskItem } from '@core/cases/views'
import { GiveVerdict } from '@core/cases/work-inputs'
import type { CaseWork } from '@core/cases/work-views'
import type { FieldErrors } from '@core/kit/errors'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../frame/field'
import { Press } from '../frame/press'
import { FormShell } from '../inbox/form-shell'
import { wrongIn } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'
import { WordHint } from './word-hint'
import { setVerdict } from './work-steps'

type Found = Exclude<Verdict, 'pending'>
const FOUND = VERDICTS.filter((verdict): verdict is Found => verdict !== 'pending')

interface OneProps {
  verdict: Found
  gaps: readonly string[]
  chosen: boolean
  onChoose: () => void
}

/** A verdict with what it still lacks; one that lacks something cannot be chosen. */
function One({ verdict, gaps, chosen, onChoose }: OneProps) {
  return (
    <Press
      role="radio"
      checked={chosen}
      disabled={gaps.length > 0}
      className={`candidate ${chosen ? 'candidate--on' : ''}`}
      onPress={onChoose}
    >
      <View className={gaps.length > 0 ? 'meta' : 't3'}>{VERDICT_LABEL[verdict]}</View>
      {gaps.map((gap) => (
        <View key={gap} className="meta is-lamp">
          {gap}
        </View>
      ))}
    </Press>
  )
}

const firstFree = (gaps: CaseWork['gaps']): Found =>
  FOUND.find((verdict) => gaps[verdict].length === 0) ?? 'unverifiable'

/** V: the finding, and the sentence everybody reads with it (C3). */
export function VerdictForm({ item, its }: { item: DeskItem; its: CaseWork }) {
  const again = its.verdict !== 'pending'
  const { categoryId } = item.row
  const [verdict, setFound] = useState<Found>(() => firstFree(its.gaps))
  const [words, setWords] = useDraft('finding', verdictTemplate(verdict, categoryId))
  const [reason, setReason] = useDraft('why-finding', '')
  const [wrong, setWrong] = useState<FieldErrors>({})
  const choose = (next: Found) => {
    if (words === verdictTemplate(verdict, categoryId)) setWords(verdictTemplate(next, categoryId))
    setFound(next)
  }
  const submit = () => {
    const input = { caseId: its.caseId, verdict, words, ...(again ? { reason } : {}) }
    const found = wrongIn(GiveVerdict, input)
    setWrong(found)
    if (Object.keys(found).length === 0) setVerdict(input)
  }
  return (
    <FormShell title="定性" submit="定下来" onSubmit={submit}>
      <View className="meta">
        <Text>两个以上独立来源，其中一个是编辑部自己的</Text>
      </View>
      {FOUND.map((one) => (
        <One
          key={one}
          verdict={one}
          gaps={its.gaps[one]}
          chosen={one === verdict}
          onChoose={() => choose(one)}
        />
      ))}
      <Field
        label="给大家看的一句"
        value={words}
        onChange={setWords}
        rows={3}
        max={200}
        wrong={wrong.words}
        autoFocus
      />
      <WordHint text={words} onChange={setWords} />
      {again && (
        <Field
          label="为什么改"
          value={reason}
          onChange={setReason}
          max={200}
          wrong={wrong.reason}
        />
      )}
    </FormShell>
  )
}
