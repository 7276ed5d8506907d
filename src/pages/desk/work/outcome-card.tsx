import { ENDING_LABEL } from '@core/cases/lifecycle'
import type { DeskItem } from '@core/cases/views'
import { dateWords } from '@core/kit/time'
import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { Heading } from '../frame/heading'
import { select } from '../inbox/selection'

/** How it ended, in the sentence everybody reads; and where a merged one goes on (C6). */
export function OutcomeCard({ item }: { item: DeskItem }) {
  const { its } = item
  if (!its?.outcome) return null
  const { outcome, mergedInto } = its
  const day = dateWords(outcome.on ?? outcome.at)
  return (
    <View className="card card--dense">
      <View className="suspects__head">
        <DeskIcon name="check-circle-fill" side={18} color="brand" />
        <Heading level={3} className="t3">
          {ENDING_LABEL[outcome.ending]}
        </Heading>
        <Text className="meta suspects__why">
          {outcome.on === null ? `${day} 办结` : `${day} 办好`}
        </Text>
      </View>
      <View>{outcome.words}</View>
      {mergedInto && (
        <DeskButton
          words="看并到的那件"
          kind="soft"
          size="small"
          onPress={() => select({ kind: 'case', id: mergedInto })}
        />
      )}
    </View>
  )
}
