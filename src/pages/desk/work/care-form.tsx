import {
  CARE,
  CARE_LEVEL_LABEL,
  CARE_LEVELS,
  type CareFactor,
  type CareLevel,
} from '@core/cases/care'
import type { DeskItem } from '@core/cases/views'
import { WeighFactors } from '@core/cases/work-inputs'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from '../inbox/form-shell'
import { wrongIn } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'
import { PickRow } from './pick-row'
import { weigh } from './work-steps'

const LEVELS = CARE_LEVELS.map((id) => ({ id, words: CARE_LEVEL_LABEL[id] }))

/** Weighs one factor of care; what one is careful of is written down (C3). */
export function CareForm({ item, factor }: { item: DeskItem; factor: CareFactor }) {
  const before = item.its?.care.find((one) => one.factor === factor)
  const [level, setLevel] = useState<CareLevel>(before?.level ?? 'fine')
  const [note, setNote] = useDraft(`care-${factor}`, before?.note ?? '')
  const [wrong, setWrong] = useState<string>()
  const submit = () => {
    const factors = [{ factor, level, ...(note ? { note } : {}) }]
    const input = { caseId: item.row.id, factors }
    const found = Object.values(wrongIn(WeighFactors, input))
    setWrong(found[0])
    if (found.length === 0) weigh(input)
  }
  return (
    <FormShell title={CARE[factor].label} submit="记下" onSubmit={submit}>
      <View className="meta">{CARE[factor].ask}</View>
      <PickRow name="看过以后" options={LEVELS} value={level} onChoose={setLevel} />
      <Field
        label={level === 'careful' ? '小心什么' : '怎么看的（选填）'}
        value={note}
        onChange={setNote}
        rows={3}
        max={200}
        wrong={wrong}
        autoFocus
      />
    </FormShell>
  )
}
