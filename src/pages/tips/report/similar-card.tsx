import type { SimilarCase } from '@core/tips/views'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { spoken } from '@src/components/spoken'
import { StatusChip } from '@src/components/status-chip/status-chip'
import { dayWords } from '@src/tip-words'
import { Image, Text, View } from '@tarojs/components'
import { notTheSame, useReport } from './report-store'
import { useJoin } from './use-join'
import { useSimilar } from './use-similar'
import './similar-card.scss'

function Told({ its }: { its: SimilarCase }) {
  const where = its.building ? `${its.building} · ` : ''
  return (
    <View className="similar__row">
      {its.cover && (
        <Image
          className="similar__photo"
          src={its.cover}
          mode="aspectFill"
          {...spoken({ hidden: true })}
        />
      )}
      <View className="grow">
        <View className="row between">
          <Text className="t-meta">
            {where}
            {dayWords(its.reportedAt, Date.now())}
          </Text>
          <StatusChip status={its.status} />
        </View>
        <Text className="similar__title">{its.title}</Text>
        <Text className="similar__words">{its.summary}</Text>
        <Text className="t-meta">{its.people} 位邻居说过</Text>
      </View>
    </View>
  )
}

function Case({ its }: { its: SimilarCase }) {
  const { busy, failed, join } = useJoin()
  const other = () => notTheSame(its.caseId)
  return (
    <View className="similar">
      <Told its={its} />
      {its.joined && <Text className="t-sub">您已经记过这件了，不用再报</Text>}
      <View className="report__pair">
        {!its.joined && (
          <Button
            kind="outline"
            small
            grow
            words="我也遇到"
            busy={busy && '正在记…'}
            onTap={() => void join(its)}
          />
        )}
        <Button kind="neutral" small grow words="不是同一件" onTap={other} />
      </View>
      {failed && <Note tone="yellow">{failed}</Note>}
    </View>
  )
}

/** The same may have been told already: photo, words and progress, before anything is sent (T4). */
export function SimilarCard() {
  const others = useReport((s) => s.others)
  const cases = useSimilar().filter((its) => !others.includes(its.caseId))
  if (cases.length === 0) return null
  return (
    <Card title="邻居说过这件事吗" tone="lamp" className="report__card">
      {cases.map((its) => (
        <Case key={its.caseId} its={its} />
      ))}
    </Card>
  )
}
