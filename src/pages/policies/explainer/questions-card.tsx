import type { PublicQuestion } from '@core/feedback/views'
import { Card } from '@src/components/card/card'
import { Text, View } from '@tarojs/components'
import './questions-card.scss'

/** What neighbours asked, in the editors' words, with the answers. */
export function QuestionsCard({ questions }: { questions: readonly PublicQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <Card title="邻居问过的">
      {questions.map(({ asked, answer, people }) => (
        <View key={asked} className="asked">
          <Text className="asked__question">{asked}</Text>
          {people > 1 && <Text className="t-meta">{`${people} 人问过`}</Text>}
          <Text className="asked__answer">{answer.words}</Text>
        </View>
      ))}
    </Card>
  )
}
