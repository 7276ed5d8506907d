import type { ExplainerText } from '@core/policies/views'
import { Icon } from '@src/components/icon/icon'
import { Text, View } from '@tarojs/components'

/** 一句话说清: the answer, before anything else. */
export function AnswerCard({ answer }: { answer: ExplainerText['answer'] }) {
  return (
    <View className="answer-card">
      <View className="row answer-card__head">
        <Icon
          name="chat-teardrop-text-fill"
          size={18}
          color="white"
          className="answer-card__sign"
        />
        <Text>一句话说清</Text>
      </View>
      <Text className="answer-card__words">{answer.words}</Text>
      {answer.note && <Text className="answer-card__note">{answer.note}</Text>}
    </View>
  )
}
