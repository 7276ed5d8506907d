import { useId } from 'react'

interface PicksProps<T extends string> {
  name: string
  options: readonly { id: T; words: string }[]
  chosen: readonly T[]
  onPick: (id: T) => void
  /** Any number of them instead of one. */
  many?: boolean
}

/** One of a few, or several of them, as words in frames. */
export function Picks<T extends string>({ name, options, chosen, onPick, many }: PicksProps<T>) {
  const group = useId()
  return (
    <fieldset className="picks">
      <legend className="t3">{name}</legend>
      {options.map(({ id, words }) => (
        <label key={id} className={`pick ${chosen.includes(id) ? 'is-on' : ''}`}>
          <input
            className="pick__input"
            type={many ? 'checkbox' : 'radio'}
            name={group}
            checked={chosen.includes(id)}
            onChange={() => onPick(id)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
