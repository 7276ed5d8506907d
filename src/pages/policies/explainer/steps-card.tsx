import { ABOUT_LABEL } from '@core/policies/draft'
import type { ExplainerText } from '@core/policies/views'
import { Card } from '@src/components/card/card'
import { Text, View } from '@tarojs/components'

const NUMERALS = ['', '一', '两', '三', '四', '五']

/** 怎么办: where to go, what to bring, whom to ask, a line each. */
export function StepsCard({ steps }: { steps: ExplainerText['steps'] }) {
  return (
    <Card title={`怎么办，分${NUMERALS[steps.length] ?? steps.length}步`}>
      {steps.map(({ id, about, words, note }, i) => (
        <View key={id} className="step">
          <Text className="step__number">{i + 1}</Text>
          <View className="grow">
            <Text className="step__words">{words}</Text>
            <View className="step__note">
              {about !== 'do' && <Text className="step__about">{ABOUT_LABEL[about]}</Text>}
              <Text>{note}</Text>
            </View>
          </View>
        </View>
      ))}
    </Card>
  )
}
