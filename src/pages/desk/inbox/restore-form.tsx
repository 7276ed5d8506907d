import { RestoreTip } from '@core/cases/inputs'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from './form-shell'
import { restore, wrongIn } from './steps'
import { useDraft } from './use-draft'

/** Brings a tip back to triage, with a reason (DESIGN §3). */
export function RestoreForm({ tipId }: { tipId: string }) {
  const [reason, setReason] = useDraft('again', '')
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const submit = () => {
    const input = { tipId, reason }
    const found = wrongIn(RestoreTip, input)
    setWrong(found)
    if (Object.keys(found).length === 0) restore(input)
  }
  return (
    <FormShell title="重新受理" submit="放回待分拣" onSubmit={submit}>
      <Field
        label="为什么重新看"
        value={reason}
        onChange={setReason}
        rows={3}
        max={500}
        wrong={wrong.reason}
        autoFocus
      />
    </FormShell>
  )
}
