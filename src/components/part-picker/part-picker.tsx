import { Picker, Text, View } from '@tarojs/components'
import { spoken } from '../spoken'
import './part-picker.scss'

interface PartPickerProps {
  mode: 'date' | 'time'
  name: string
  /** `2026-10-13` or `08:12`. */
  value: string
  /** The first and the last one that can be chosen. */
  start?: string
  end?: string
  onChange: (value: string) => void
}

function InBrowser({ mode, name, value, start, end, onChange }: PartPickerProps) {
  return (
    <label className="part-picker">
      <span className="part-picker__name">{name}</span>
      <input
        className={`part-picker__input ${value ? '' : 'part-picker__input--empty'}`}
        type={mode}
        value={value}
        min={start}
        max={end}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    </label>
  )
}

function InWechat({ mode, name, value, start, end, onChange }: PartPickerProps) {
  return (
    <Picker
      mode={mode}
      value={value}
      {...(start ? { start } : {})}
      {...(end ? { end } : {})}
      onChange={(event) => onChange(String(event.detail.value))}
    >
      <View className="part-picker" {...spoken({ role: 'button', label: `${name} ${value}` })}>
        <Text className="part-picker__name">{name}</Text>
        <Text>{value}</Text>
      </View>
    </Picker>
  )
}

/** A day or a clock time. The browser has a picker of its own; Taro's would cost 15 KB there. */
export const PartPicker = process.env.TARO_ENV === 'h5' ? InBrowser : InWechat
