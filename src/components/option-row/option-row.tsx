import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './option-row.scss'

interface OptionProps {
  words: string
  note?: string
  chosen: boolean
  onTap: () => void
  disabled?: boolean
}

function OptionRow({ square, ...props }: OptionProps & { square: boolean }) {
  const { words, note, chosen, onTap, disabled } = props
  const box = ['option-row__box']
  if (square) box.push('option-row__box--square')
  if (chosen) box.push('option-row__box--on')
  return (
    <Tap
      className={`option-row ${disabled ? 'option-row--off' : ''}`}
      role={square ? 'checkbox' : 'radio'}
      checked={chosen}
      disabled={disabled}
      onTap={onTap}
    >
      <View className={box.join(' ')}>
        {chosen && <Icon name="check-bold" size={14} color="white" />}
      </View>
      <View className="grow">
        <Text className="option-row__words">{words}</Text>
        {note && <Text className="option-row__note">{note}</Text>}
      </View>
    </Tap>
  )
}

/** One of several, a line each. */
export const RadioRow = (props: OptionProps) => <OptionRow square={false} {...props} />

/** Yes or no to one thing among others. */
export const CheckRow = (props: OptionProps) => <OptionRow square {...props} />
