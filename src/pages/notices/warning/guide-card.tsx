import { GUIDES } from '@core/notices/guides'
import type { WarningView } from '@core/notices/views'
import { KIND_LABEL } from '@core/notices/warning'
import { Icon } from '@src/components/icon/icon'
import { Text, View } from '@tarojs/components'

function Line({ words, avoid }: { words: string; avoid?: boolean }) {
  return (
    <View className="guide__line">
      <Icon
        name={avoid ? 'x-circle-fill' : 'check-circle-fill'}
        size={20}
        color={avoid ? 'danger' : 'brand'}
      />
      <Text className="grow guide__words">{words}</Text>
    </View>
  )
}

/** Our own advice, in a frame of its own: never to be taken for the bulletin (A2). */
export function GuideCard({ warning: { kind, advice } }: { warning: WarningView }) {
  const { doing, avoid } = GUIDES[kind]
  const title = kind === 'quake' ? '地震' : KIND_LABEL[kind]
  return (
    <View className="guide">
      <Text className="guide__title">{title}避险指南</Text>
      <Text className="t-meta">这是民生号编的，不是预警的内容</Text>
      {advice && (
        <View className="guide__local">
          <Icon name="map-pin-fill" size={18} color="brand" />
          <Text className="grow guide__words">{advice}</Text>
        </View>
      )}
      {doing.map((words) => (
        <Line key={words} words={words} />
      ))}
      {avoid.map((words) => (
        <Line key={words} words={words} avoid />
      ))}
    </View>
  )
}
