import type { OptionView } from '@core/votes/views'
import { Icon } from '@src/components/icon/icon'
import { spoken } from '@src/components/spoken'
import { Tap } from '@src/components/tap/tap'
import { Image, Text, View } from '@tarojs/components'
import { memo } from 'react'
import { factsOf } from './words'

interface OptionCardProps {
  option: OptionView
  on: boolean
  /** Only one may be chosen. */
  one: boolean
  /** Why it cannot be ticked now. */
  off: string
  onTick: (optionId: string) => void
  onLook: (option: OptionView) => void
}

/** One thing to choose. The tick is always drawn and hidden by colour: a tap then changes classes only. */
export const OptionCard = memo(function OptionCard(props: OptionCardProps) {
  const { option, on, one, off, onTick, onLook } = props
  const { optionId, title, note, thumbUrl } = option
  const facts = factsOf(option)
  return (
    <View className={`option ${on ? 'option--on' : ''} ${off ? 'option--off' : ''}`}>
      {thumbUrl && (
        <Tap className="option__look" label={`看“${title}”的图`} onTap={() => onLook(option)}>
          <Image
            className="option__image"
            src={thumbUrl}
            mode="aspectFill"
            {...spoken({ hidden: true })}
          />
        </Tap>
      )}
      <Tap
        className="option__tick"
        role={one ? 'radio' : 'checkbox'}
        checked={on}
        disabled={off !== ''}
        label={[title, note, facts, off].filter(Boolean).join('，')}
        onTap={() => onTick(optionId)}
      >
        <View className="grow">
          <Text className="option__title">{title}</Text>
          {note && <Text className="option__note">{note}</Text>}
          {facts && <Text className="option__facts">{facts}</Text>}
          <Text className="option__full">{off}</Text>
        </View>
        <View className={`option__box ${one ? 'option__box--one' : ''}`}>
          <Icon name="check-bold" size={16} color="white" />
        </View>
      </Tap>
    </View>
  )
})
