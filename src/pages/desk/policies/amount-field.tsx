import { fenFrom, rateFrom, yuanNumber } from '@core/policies/money'
import { useState } from 'react'
import { FormField } from '../frame/form-field'

interface AmountFieldProps {
  label: string
  /** Fen, or ten-thousandths for a share. */
  value: number
  onChange: (value: number) => void
  share?: boolean
  hint?: string
}

/** Yuan or per cent as typed; kept in whole fen and ten-thousandths. */
export function AmountField({ label, value, onChange, share, hint }: AmountFieldProps) {
  const [typed, setTyped] = useState(value === 0 ? '' : yuanNumber(value))
  const read = share ? rateFrom : fenFrom
  const wrong = typed !== '' && read(typed) === undefined
  return (
    <FormField
      label={`${label}（${share ? '%' : '元'}）`}
      value={typed}
      hint={hint}
      placeholder="0"
      wrong={wrong ? '写数字，最多两位小数' : undefined}
      onChange={(next) => {
        setTyped(next)
        const amount = next === '' ? 0 : read(next)
        if (amount !== undefined) onChange(amount)
      }}
    />
  )
}
