import { shanghai } from '@core/kit/time'
import type { ExplainerView } from '@core/policies/views'
import { Note } from '@src/components/note/note'
import { Tap } from '@src/components/tap/tap'
import { openInstead } from '@src/navigate'
import { Text, View } from '@tarojs/components'

/** `2026-10-01` as it is said. */
const sayDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function Successor({ its }: { its: ExplainerView }) {
  const { successor } = its
  if (!successor) return null
  const { explainerId } = successor
  return (
    <Note tone="yellow">
      <View>
        <Text className="explainer__strong">这份文件有新的了</Text>
        <Text>
          {sayDay(successor.on)}起，按《{successor.title}》（{successor.number}）办。
        </Text>
        {explainerId && (
          <Tap onTap={() => void openInstead('explainer', { id: explainerId })}>
            <Text className="explainer__link">看新的解读</Text>
          </Tap>
        )}
      </View>
    </Note>
  )
}

function Validity({ its }: { its: ExplainerView }) {
  const until = sayDay(its.text?.original.validUntil ?? '')
  if (its.standing === 'superseded') return <Successor its={its} />
  if (its.standing === 'expired') {
    return <Note tone="yellow">{`这份文件 ${until}已经到期。办事前先打电话问一下。`}</Note>
  }
  if (its.standing === 'ending') return <Note tone="grey">{`这份文件 ${until}到期。`}</Note>
  if (its.standing !== 'coming') return null
  return (
    <Note tone="grey">{`${sayDay(its.text?.original.validFrom ?? '')}起施行，现在还没开始。`}</Note>
  )
}

/** What has to be known before reading on: taken back, corrected, no longer valid (X1, X4). */
export function Banners({ its }: { its: ExplainerView }) {
  const { recalled, corrections } = its
  return (
    <>
      {recalled && (
        <Note tone="yellow">
          <View>
            <Text className="explainer__strong">这篇解读撤回了，请别照着办</Text>
            <Text>{`${shanghai(recalled.at).format('M月D日')}撤回：${recalled.words}`}</Text>
          </View>
        </Note>
      )}
      {corrections.map(({ edition, at, words }) => (
        <Note key={edition} tone="yellow">
          {`更正（${shanghai(at).format('M月D日')}）：${words}`}
        </Note>
      ))}
      {!recalled && <Validity its={its} />}
    </>
  )
}
