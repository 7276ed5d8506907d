import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { open } from '@src/navigate'
import { useUnseenReceipts } from '@src/unseen-receipts'
import { Text, View } from '@tarojs/components'

/** Something went out by itself while nobody looked: its receipt is still to be seen (T3, T5). */
export function SentCard() {
  const [latest] = useUnseenReceipts((s) => s.receipts)
  if (!latest) return null
  return (
    <Card className="report__card">
      <Text className="t-title2">发出去了，回执 {latest.number}</Text>
      <Text className="report__draft">{latest.title}</Text>
      <View className="report__pair">
        <Button
          small
          grow
          words="看回执"
          onTap={() => void open('tipReceipt', { id: latest.tipId })}
        />
      </View>
    </Card>
  )
}
