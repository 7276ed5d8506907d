import { AssignItem } from '@core/cases/desk-inputs'
import type { DeskItem } from '@core/cases/views'
import type { FieldErrors } from '@core/kit/errors'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from '../inbox/form-shell'
import { wrongIn } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'
import { PickRow } from './pick-row'
import { useEditors } from './use-editors'
import { assign } from './work-steps'

/** G: hands it to another editor, with what they have to know (C1). */
export function AssignForm({ item }: { item: DeskItem }) {
  const editors = useEditors()
  const [to, setTo] = useState<string>()
  const [note, setNote] = useDraft('handover', '')
  const [wrong, setWrong] = useState<FieldErrors>({})
  const { kind, id } = item.row
  const others = editors.filter(({ personId }) => personId !== item.claimedBy?.personId)
  const submit = () => {
    const input = { kind, id, to: to ?? '', note }
    const found = wrongIn(AssignItem, input)
    setWrong(found)
    if (Object.keys(found).length === 0) assign(input)
  }
  return (
    <FormShell title="交给同事" submit="交过去" onSubmit={submit}>
      <PickRow
        name="交给谁"
        options={others.map(({ personId, name }) => ({ id: personId, words: name }))}
        value={to}
        onChoose={setTo}
        wrong={wrong.to && '选一下交给谁'}
      />
      <Field
        label="交代一句，只有编辑看得到"
        value={note}
        onChange={setNote}
        rows={3}
        max={200}
        wrong={wrong.note}
      />
    </FormShell>
  )
}
