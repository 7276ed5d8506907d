import type { BillLine } from '@core/policies/bill'
import { yuanWords } from '@core/policies/money'
import type { ExplainerText } from '@core/policies/views'
import { Card } from '@src/components/card/card'
import { Text, View } from '@tarojs/components'

const amountWords = ({ kind, amount }: BillLine) =>
  `${kind === 'minus' ? '− ' : ''}${yuanWords(amount)}`

/** Line by line as the server computed it; the last line is what the person pays. */
export function BillTable({ lines }: { lines: readonly BillLine[] }) {
  return (
    <View className="bill">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in their order and never move
        <View key={i} className={`bill__line bill__line--${line.kind}`}>
          <Text className="bill__words">{line.words}</Text>
          <Text className="bill__amount">{amountWords(line)}</Text>
        </View>
      ))}
    </View>
  )
}

/** 本地案例: one neighbour's bill under the stated rule. */
export function ExampleCard({ example }: { example: ExplainerText['example'] }) {
  const { title, place, story, consent, lines } = example
  const whose = consent === 'given' ? '本人同意' : '举例'
  return (
    <Card
      className="example-card"
      title={title}
      aside={<Text className="explainer__tag">{[place, whose].filter(Boolean).join(' · ')}</Text>}
    >
      <Text className="t-sub">{story}</Text>
      <BillTable lines={lines} />
    </Card>
  )
}
