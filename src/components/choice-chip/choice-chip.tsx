import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { spoken } from '../spoken'
import { Tap } from '../tap/tap'
import './choice-chip.scss'

interface ChoiceChipProps {
  words: string
  chosen: boolean
  onTap: () => void
  /** A number behind the words: filters with counts. */
  count?: number
  /** One of many (radio) or any of many (checkbox). */
  many?: boolean
  disabled?: boolean
}

/** A choice as a word in a frame; chosen ones carry a tick, not only a colour. */
export function ChoiceChip({ words, chosen, onTap, count, many, disabled }: ChoiceChipProps) {
  return (
    <Tap
      className={`choice-chip ${chosen ? 'choice-chip--on' : ''}`}
      role={many ? 'checkbox' : 'radio'}
      checked={chosen}
      disabled={disabled}
      label={count === undefined ? words : `${words}，${count} 条`}
      onTap={onTap}
    >
      {chosen && <Icon name="check-bold" size={14} color="brand" className="choice-chip__tick" />}
      <Text>{words}</Text>
      {count !== undefined && (
        <Text className="choice-chip__count" {...spoken({ hidden: true })}>
          {count}
        </Text>
      )}
    </Tap>
  )
}

/** Chips side by side, on as many lines as they need. */
export function ChipRow({ children }: { children: React.ReactNode }) {
  return <View className="chip-row">{children}</View>
}
