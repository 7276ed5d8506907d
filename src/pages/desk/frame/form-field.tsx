import { type ReactNode, useId } from 'react'
import './form-field.scss'

interface FormFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  wrong?: string | undefined
  type?: 'text' | 'password' | 'number' | 'date' | 'datetime-local'
  rows?: number
  placeholder?: string
  /** On the right of the label. */
  action?: ReactNode
}

/** A labelled field with its hint and, right below, what is wrong with it. */
export function FormField(props: FormFieldProps) {
  const { label, value, onChange, hint, wrong, type = 'text', rows, placeholder, action } = props
  const id = useId()
  const common = {
    id,
    className: 'bare box',
    value,
    placeholder,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': `${id}-said`,
  }
  return (
    <div className="form__field">
      <div className="form__label">
        <label className="t3" htmlFor={id}>
          {label}
        </label>
        {action}
      </div>
      {rows ? (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={type}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <div id={`${id}-said`}>
        {wrong ? (
          <span className="form__wrong">{wrong}</span>
        ) : (
          <span className="meta">{hint}</span>
        )}
      </div>
    </div>
  )
}
