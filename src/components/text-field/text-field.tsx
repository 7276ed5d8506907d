import { onWeb } from '@src/platform'
import { Input, Textarea } from '@tarojs/components'
import { spoken } from '../spoken'
import './text-field.scss'

interface TextFieldProps {
  value: string
  onChange: (value: string) => void
  /** What a screen reader calls it. */
  label: string
  placeholder?: string
  max: number
  wrong?: boolean
  onBlur?: () => void
}

/** px between the keyboard and the line being written (DESIGN-UI §8). */
const ABOVE_KEYBOARD = 24

/** The name of a field; on the web the field itself stands inside Taro's element. */
const named = (label: string) => ({
  ...spoken({ label }),
  ...(onWeb ? { nativeProps: { 'aria-label': label } } : {}),
})

/** Several lines; grows with what is written. */
export function TextArea(props: TextFieldProps) {
  const { value, onChange, label, placeholder, max, wrong, onBlur } = props
  return (
    <Textarea
      className={`text-field text-field--many ${wrong ? 'text-field--wrong' : ''}`}
      value={value}
      maxlength={max}
      placeholder={placeholder}
      placeholderClass="text-field__placeholder"
      autoHeight
      cursorSpacing={ABOVE_KEYBOARD}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={onBlur}
      {...named(label)}
    />
  )
}

interface LineFieldProps extends TextFieldProps {
  type?: 'text' | 'number'
  onConfirm?: () => void
}

/** One line. */
export function LineField(props: LineFieldProps) {
  const { value, onChange, label, placeholder, max, wrong, onBlur, type = 'text' } = props
  return (
    <Input
      className={`text-field ${wrong ? 'text-field--wrong' : ''}`}
      value={value}
      type={type}
      maxlength={max}
      placeholder={placeholder}
      placeholderClass="text-field__placeholder"
      cursorSpacing={ABOVE_KEYBOARD}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={props.onConfirm}
      onBlur={onBlur}
      {...named(label)}
    />
  )
}
