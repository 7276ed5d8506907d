import { Text, View } from '@tarojs/components'
import { Tap } from '../tap/tap'
import './switch.scss'

interface SwitchProps {
  words: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean
}

/** A row with a switch at its end; the whole row turns it. */
export function Switch({ words, note, on, onChange, disabled }: SwitchProps) {
  return (
    <Tap
      className="switch"
      role="switch"
      checked={on}
      disabled={disabled}
      onTap={() => onChange(!on)}
    >
      <View className="grow">
        <Text className="switch__words">{words}</Text>
        {note && <Text className="switch__note">{note}</Text>}
      </View>
      <View className={`switch__track ${on ? 'switch__track--on' : ''}`}>
        <View className={`switch__knob ${on ? 'switch__knob--on' : ''}`} />
      </View>
    </Tap>
  )
}
