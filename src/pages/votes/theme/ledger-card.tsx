import { printCode } from '@core/kit/ids'
import { LEDGER_LABEL } from '@core/votes/exclusion'
import type { ResultView, ThemeView } from '@core/votes/views'
import { Card } from '@src/components/card/card'
import { Text, View } from '@tarojs/components'

/** Votes that were not counted: how many and why, never whose (MISSION V3). */
export function LedgerCard({ result }: { result: ResultView }) {
  const { ledger } = result
  return (
    <Card title="没算进去的票">
      {ledger.length === 0 && <Text className="t-sub">一张也没有，全都算了</Text>}
      {ledger.map(({ reason, n }) => (
        <View key={reason} className="ledger">
          <Text className="ledger__n">{`${n} 张`}</Text>
          <Text className="grow">{LEDGER_LABEL[reason]}</Text>
        </View>
      ))}
    </Card>
  )
}

/** What I voted, and whether it counted. */
export function MineCard({ theme }: { theme: ThemeView }) {
  const { mine, options } = theme
  if (!mine) return null
  const titles = options.filter(({ optionId }) => mine.options.includes(optionId))
  return (
    <Card title="您投的">
      <Text className="ledger__own">{titles.map(({ title }) => title).join('、')}</Text>
      <Text className="t-meta">{`票号 ${printCode(mine.number)}`}</Text>
      {mine.excluded && (
        <Text className="ledger__out">{`这张没算：${LEDGER_LABEL[mine.excluded]}`}</Text>
      )}
    </Card>
  )
}
