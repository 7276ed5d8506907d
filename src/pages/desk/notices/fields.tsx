import { type ReactNode, useId } from 'react'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  wrong?: string | undefined
  hint?: string
  rows?: number
  type?: 'text' | 'date' | 'time' | 'number' | 'datetime-local'
  placeholder?: string
  max?: number
}

/** A labelled field; what is wrong stands right below it. */
export function Line(props: FieldProps) {
  const { label, value, onChange, wrong, hint, rows, type = 'text', placeholder, max } = props
  const id = useId()
  const common = {
    ...{ id, value, placeholder, maxLength: max },
    className: 'ndesk__input',
    'aria-invalid': wrong !== undefined,
    'aria-describedby': `${id}-said`,
  }
  return (
    <div className="ndesk__field">
      <label className="t3" htmlFor={id}>
        {label}
      </label>
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
      <div id={`${id}-said`} className={wrong ? 'ndesk__wrong' : 'meta'}>
        {wrong ?? hint}
      </div>
    </div>
  )
}

interface PicksProps<T extends string> {
  label: string
  options: readonly T[]
  words: (option: T) => string
  chosen: (option: T) => boolean
  onPick: (option: T) => void
  many?: boolean
  wrong?: string | undefined
}

/** A row of words to press: one of them, or any of them. */
export function Picks<T extends string>(props: PicksProps<T>) {
  const { label, options, words, chosen, onPick, many, wrong } = props
  const name = useId()
  return (
    <fieldset className="ndesk__picks">
      <legend className="t3">{label}</legend>
      {options.map((option) => (
        <label key={option} className={`ndesk__pick ${chosen(option) ? 'is-on' : ''}`}>
          <input
            className="ndesk__tick"
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen(option)}
            onChange={() => onPick(option)}
          />
          {words(option)}
        </label>
      ))}
      {wrong && <div className="ndesk__wrong">{wrong}</div>}
    </fieldset>
  )
}

interface PartProps {
  title: string
  aside?: ReactNode
  children: ReactNode
}

/** One part of a form, as a white sheet with its heading. */
export function Part({ title, aside, children }: PartProps) {
  return (
    <section className="ndesk__part">
      <header className="ndesk__part-head">
        <h2 className="t2">{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
