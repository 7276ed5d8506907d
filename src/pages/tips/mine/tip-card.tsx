import { STATUS } from '@core/tips/status'
import type { MyTip } from '@core/tips/views'
import { Button } from '@src/components/button/button'
import { CategoryIcon } from '@src/components/category-icon/category-icon'
import { LinkLine } from '@src/components/link-line/link-line'
import { StatusChip } from '@src/components/status-chip/status-chip'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { dayWords, leftFor, lineWords, whereWords } from '@src/tip-words'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'

function Foot({ tip, now }: { tip: MyTip; now: number }) {
  const { status, waiting, word, changedAt } = tip
  const { step } = STATUS[status]
  const when = leftFor(status, waiting, now) ?? dayWords(changedAt, now)
  return (
    <View className="mine__foot">
      {step !== -1 && (
        <View className="mine__line">
          <LinkLine mini step={step} late={status === 'overdue'} words={lineWords(status)} />
        </View>
      )}
      <Text className="grow mine__where">{word ?? whereWords(status, waiting)}</Text>
      <Text className="mine__when">{when}</Text>
    </View>
  )
}

function Answer({ tipId }: { tipId: string }) {
  const go = () => void open('tipDetail', { id: tipId })
  return (
    <View className="tips__pair">
      <Button small grow icon="camera-fill" words="补一张" onTap={go} />
      <Button kind="neutral" small grow words="回句话" onTap={go} />
    </View>
  )
}

/** One own tip: what it is, who has it now and until when. */
export const TipCard = memo(function TipCard({ tip, now }: { tip: MyTip; now: number }) {
  const { tipId, number, title, status, unread } = tip
  const news = unread > 0 ? `${unread} 句新话` : ''
  return (
    <View className="card mine__card">
      <Tap className="mine__tip" role="link" onTap={() => void open('tipDetail', { id: tipId })}>
        <View className="mine__top">
          <CategoryIcon category={tip.categoryId} />
          <View className="grow mine__words">
            <View className="row between mine__line-one">
              <Text className="t-meta">回执 {number}</Text>
              <StatusChip status={status} />
            </View>
            <Text className="mine__title">{title}</Text>
            {news && <Text className="mine__news">编辑说了 {news}</Text>}
          </View>
        </View>
        <Foot tip={tip} now={now} />
      </Tap>
      {status === 'need_info' && <Answer tipId={tipId} />}
    </View>
  )
})
