import { Text, View } from '@tarojs/components'
import { Press } from '../frame/press'

interface TemplateChipsProps {
  templates: readonly { label: string; text: string }[]
  onChoose: (at: number) => void
}

/** Ready sentences to start from; every word can still be changed. */
export function TemplateChips({ templates, onChoose }: TemplateChipsProps) {
  return (
    <View className="templates">
      {templates.map(({ label }, i) => (
        <Press key={label} className="tag tag--line" onPress={() => onChoose(i)}>
          <Text className="ellipsis">{label}</Text>
        </Press>
      ))}
    </View>
  )
}
