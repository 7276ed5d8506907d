import { Text, View } from '@tarojs/components'
import { Press } from '../frame/press'

interface PickRowProps<T extends string> {
  name: string
  options: readonly { id: T; words: string }[]
  value: T | undefined
  onChoose: (value: T) => void
  wrong?: string | undefined
}

/** One of a few, all in sight. */
export function PickRow<T extends string>(props: PickRowProps<T>) {
  const { name, options, value, onChoose, wrong } = props
  return (
    <View className="field">
      <View className="field__head">
        <Text className="t3">{name}</Text>
      </View>
      <View className="templates">
        {options.map(({ id, words }) => (
          <Press
            key={id}
            role="radio"
            checked={id === value}
            className={`tag ${id === value ? 'tag--on' : 'tag--line'}`}
            onPress={() => onChoose(id)}
          >
            <Text>{words}</Text>
          </Press>
        ))}
      </View>
      {wrong && <Text className="field__wrong">{wrong}</Text>}
    </View>
  )
}
