import { ASK_TEMPLATES } from '@core/cases/decline-templates'
import { AskMore } from '@core/cases/inputs'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from './form-shell'
import { askMore, wrongIn } from './steps'
import { TemplateChips } from './template-chips'
import { useDraft } from './use-draft'

/** R: asks the reporter for something, in one sentence. */
export function AskForm({ tipId }: { tipId: string }) {
  const [want, setWant] = useDraft('want', '')
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const submit = () => {
    const input = { tipId, want }
    const found = wrongIn(AskMore, input)
    setWrong(found)
    if (Object.keys(found).length === 0) askMore(input)
  }
  return (
    <FormShell title="请他补充" submit="发给报送人" onSubmit={submit}>
      <Field
        label="要补什么，一句话"
        value={want}
        onChange={setWant}
        rows={3}
        max={500}
        wrong={wrong.want}
        autoFocus
      />
      <TemplateChips
        templates={ASK_TEMPLATES.map((text) => ({ label: text, text }))}
        onChoose={(i) => setWant(ASK_TEMPLATES[i] ?? '')}
      />
    </FormShell>
  )
}
