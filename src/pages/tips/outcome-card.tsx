import { ENDING_LABEL } from '@core/cases/lifecycle'
import { dateWords } from '@core/kit/time'
import type { TipStatus } from '@core/tips/views'
import { Card } from '@src/components/card/card'
import { Text } from '@tarojs/components'

/** How it ended, in the editors' one sentence; with both statements where nobody finds (C6, C7). */
export function OutcomeCard({ tip: { outcome } }: { tip: TipStatus }) {
  if (!outcome) return null
  const { ending, words, on } = outcome
  return (
    <Card title={`结果：${ENDING_LABEL[ending]}`}>
      <Text className="progress__word">{words}</Text>
      {on !== null && <Text className="progress__helper">{`${dateWords(on)} 办好`}</Text>}
    </Card>
  )
}
