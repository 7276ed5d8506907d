import type { FieldErrors } from '@core/kit/errors'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from '../inbox/form-shell'
import { type Checks, wrongIn } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'

interface WhyFormProps<T> {
  title: string
  label: string
  submit: string
  /** Where what is being written is kept. */
  draft: string
  max?: number
  start?: string
  schema: Checks
  /** What is sent, from what was written. */
  input: (words: string) => T
  onSend: (input: T) => void
}

/** A form of one sentence. */
export function WhyForm<T>(props: WhyFormProps<T>) {
  const { title, label, submit, draft, max = 200, start = '', schema, input, onSend } = props
  const [words, setWords] = useDraft(draft, start)
  const [wrong, setWrong] = useState<FieldErrors>({})
  const send = () => {
    const found = wrongIn(schema, input(words))
    setWrong(found)
    if (Object.keys(found).length === 0) onSend(input(words))
  }
  return (
    <FormShell title={title} submit={submit} onSubmit={send}>
      <Field
        label={label}
        value={words}
        onChange={setWords}
        rows={3}
        max={max}
        wrong={Object.values(wrong)[0]}
        autoFocus
      />
    </FormShell>
  )
}
