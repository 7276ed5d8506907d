import { spoken } from '@src/components/spoken'
import { onWeb } from '@src/platform'
import { Input, Text, Textarea, View } from '@tarojs/components'
import { useFocusInside } from './use-focus'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Rows; more than one lets it wrap. */
  rows?: number
  max: number
  placeholder?: string
  /** The server's or the form's sentence about this field. */
  wrong?: string | undefined
  autoFocus?: boolean
  /** Enter in a single line. */
  onEnter?: () => void
}

interface Typed {
  detail: { value: string }
}

/** A labelled field; its error stands right below it (DESIGN-UI §8). */
export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    rows = 1,
    max,
    placeholder = '',
    wrong,
    autoFocus,
    onEnter,
  } = props
  const box = useFocusInside(autoFocus === true)
  const named = onWeb ? { nativeProps: { 'aria-label': label } } : spoken({ label })
  const common = {
    value,
    placeholder,
    maxlength: max,
    ...(onWeb ? {} : { focus: autoFocus === true }),
    onInput: (event: Typed) => onChange(event.detail.value),
    ...named,
  }
  return (
    <View className="field" ref={box}>
      <View className="field__head">
        <Text className="t3">{label}</Text>
        {rows > 1 && <Text className="meta">{`${value.length}/${max}`}</Text>}
      </View>
      {rows > 1 ? (
        <Textarea className={`field__box field__box--${rows > 3 ? 'tall' : 'rows'}`} {...common} />
      ) : (
        <Input className="field__box" {...common} onConfirm={() => onEnter?.()} />
      )}
      {wrong && <Text className="field__wrong">{wrong}</Text>}
    </View>
  )
}
