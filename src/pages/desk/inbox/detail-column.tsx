import type { DeskItem } from '@core/cases/views'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { Heading } from '../frame/heading'
import { OutcomeCard } from '../work/outcome-card'
import { VerifyCard } from '../work/verify-card'
import { DeskLine } from './desk-line'
import { DetailHead } from './detail-head'
import { useInbox } from './inbox-store'
import { openSelected } from './selection'
import { SuspectsCard } from './suspects-card'
import { ThreadsCard } from './threads-card'
import { TipCard } from './tip-card'
import { WordNote } from './word-note'
import './pane.scss'
import './detail.scss'

/** The editors' words of a case: what neighbours read. */
function Summary({ item }: { item: DeskItem }) {
  if (!item.its) return null
  const { voices, summary } = item.its
  return (
    <View className="card card--dense">
      <View className="suspects__head">
        <Heading level={3} className="t3">
          给邻居看的说明
        </Heading>
        {voices > 0 && <Text className="meta suspects__why">{`${voices} 位邻居说也遇到了`}</Text>}
      </View>
      <View>{summary}</View>
    </View>
  )
}

export function ItemView({ item }: { item: DeskItem }) {
  const before = (index: number) =>
    item.tips.slice(0, index).reduce((sum, tip) => sum + tip.photos.length, 0)
  return (
    <View>
      <DetailHead item={item} />
      {item.tips.map((tip) => (
        <WordNote key={tip.tipId} tip={tip} />
      ))}
      <DeskLine item={item} />
      <OutcomeCard item={item} />
      <VerifyCard item={item} />
      <Summary item={item} />
      {item.tips.map((tip, i) => (
        <TipCard key={tip.tipId} tip={tip} from={before(i)} titled={item.tips.length > 1} />
      ))}
      <SuspectsCard item={item} />
      <ThreadsCard key={item.row.id} item={item} />
    </View>
  )
}

/** The middle column: everything about what is open. */
export function DetailColumn() {
  const { item, itemFailed, selected } = useInbox()
  return (
    <View
      className="pane pane--detail"
      {...(onWeb ? { role: 'region', 'aria-label': '详情' } : {})}
    >
      <View className="pane__scroll detail__scroll" key={selected?.id ?? 'none'}>
        {item && <ItemView item={item} />}
        {!item && itemFailed && (
          <View className="queue__nothing">
            <Text>{itemFailed}</Text>
            <DeskButton words="再试一次" kind="soft" onPress={() => void openSelected()} />
          </View>
        )}
        {!selected && <View className="queue__nothing">从左边选一条</View>}
      </View>
    </View>
  )
}
