import { Text, View } from '@tarojs/components'
import './timeline.scss'

export interface TimelineStep {
  key: string
  words: string
  /** Who and when. */
  note?: string
  state: 'done' | 'now' | 'todo' | 'failed'
}

/** What happened, newest first: what, when, by whom. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className="timeline">
      {steps.map(({ key, words, note, state }) => (
        <View key={key} className={`timeline__step timeline__step--${state}`}>
          <View className="timeline__point" />
          <View className="timeline__way" />
          <Text className="timeline__words">{words}</Text>
          {note && <Text className="timeline__note">{note}</Text>}
        </View>
      ))}
    </View>
  )
}
