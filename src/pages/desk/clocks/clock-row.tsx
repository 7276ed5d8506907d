import { casesApi } from '@core/cases/api'
import { CLOCK_NAMES, CLOCK_RULES, type ClockName, type Clocks } from '@core/cases/clock-rules'
import { SetClocks } from '@core/cases/desk-inputs'
import type { FieldErrors } from '@core/kit/errors'
import { CATEGORIES, type CategoryId } from '@core/tips/categories'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { wrongIn } from '../inbox/steps'

interface ClockRowProps {
  row: { categoryId: CategoryId; clocks: Clocks; own: boolean }
  may: boolean
  onSaved: () => void
}

interface CellProps {
  label: string
  value: number
  wrong: boolean
  onChange: (value: number) => void
}

function Cell({ label, value, wrong, onChange }: CellProps) {
  return (
    <input
      type="number"
      className="clocks__box"
      aria-label={label}
      aria-invalid={wrong}
      min={1}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  )
}

/** The clocks of one category: numbers to read, or to change and keep. */
export function ClockRow({ row, may, onSaved }: ClockRowProps) {
  const { categoryId, clocks } = row
  const [changed, setChanged] = useState<Clocks>()
  const [wrong, setWrong] = useState<FieldErrors>({})
  const { label } = CATEGORIES[categoryId]
  const shown = changed ?? clocks
  const set = (name: ClockName) => (value: number) => setChanged({ ...shown, [name]: value })
  const save = async () => {
    const input = { categoryId, clocks: shown }
    const found = wrongIn(SetClocks, input)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    try {
      await call(casesApi.setClocks, input)
      setChanged(undefined)
      onSaved()
    } catch (failure) {
      setWrong({ clocks: asAppError(failure).message })
    }
  }
  return (
    <tr>
      <th scope="row">
        {label}
        {row.own && <span className="meta"> 单独定的</span>}
      </th>
      {CLOCK_NAMES.map((name) => (
        <td key={name}>
          {may ? (
            <Cell
              label={`${label} ${CLOCK_RULES[name].label}`}
              value={shown[name]}
              wrong={wrong[`clocks.${name}`] !== undefined}
              onChange={set(name)}
            />
          ) : (
            shown[name]
          )}
        </td>
      ))}
      {may && (
        <td>
          <button
            type="button"
            className={`btn btn--small ${changed ? 'btn--primary' : 'btn--off'}`}
            disabled={!changed}
            onClick={() => void save()}
          >
            存下
          </button>
          {Object.values(wrong)[0] && (
            <span role="alert" className="field__wrong">
              {Object.values(wrong)[0]}
            </span>
          )}
        </td>
      )}
    </tr>
  )
}
