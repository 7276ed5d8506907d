import type { MyTip } from '@core/tips/views'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { StatusChip } from '@src/components/status-chip/status-chip'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'

/** How many show here; the rest is in 我的线索. */
const SHOWN = 2

/** Own tips that wait for me, with what is wanted. */
export function WaitingCard({ waiting }: { waiting: readonly MyTip[] }) {
  if (waiting.length === 0) return null
  return (
    <Card className="home-waiting">
      {waiting.slice(0, SHOWN).map((tip) => (
        <Tap
          key={tip.tipId}
          className="home-waiting__tip"
          onTap={() => {
            void open('tipDetail', { id: tip.tipId })
          }}
        >
          <View className="grow">
            <View className="row">
              <StatusChip status={tip.status} />
              <Text className="home-waiting__number">回执 {tip.number}</Text>
            </View>
            <Text className="home-waiting__title">{tip.title}</Text>
            {tip.word && <Text className="home-waiting__word">{tip.word}</Text>}
          </View>
          <Icon name="caret-right-bold" size={16} color="lamp" />
        </Tap>
      ))}
      {waiting.length > SHOWN && (
        <Tap
          className="home-waiting__more"
          role="link"
          onTap={() => {
            void open('myTips', { filter: 'mine' })
          }}
        >
          <Text>还有 {waiting.length - SHOWN} 件等您，去看看</Text>
        </Tap>
      )}
    </Card>
  )
}
