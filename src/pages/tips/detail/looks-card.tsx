import { momentWords } from '@core/kit/time'
import type { TipDetail } from '@core/tips/views'
import { Card } from '@src/components/card/card'
import { Text, View } from '@tarojs/components'

/** Of a sealed tip: each look of the identity keeper at who told, and why (MISSION T2). */
export function LooksCard({ tip }: { tip: TipDetail }) {
  if (tip.identity !== 'sealed') return null
  return (
    <Card title="谁看过您是谁">
      {tip.looks.length === 0 && <Text>还没有人看过。有人看，这里会写明时间和原因。</Text>}
      {tip.looks.map(({ at, reason }) => (
        <View key={at} className="told__line">
          <Text className="told__name">{momentWords(at)}</Text>
          <Text className="grow">{`身份保管员看了，因为：${reason}`}</Text>
        </View>
      ))}
    </Card>
  )
}
