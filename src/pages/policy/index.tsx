import { shanghai } from '@core/kit/time'
import { isPast, STANDING_LABEL } from '@core/policies/standing'
import { TOPIC_LABEL, TOPICS, type Topic } from '@core/policies/topics'
import type { ExplainerRow } from '@core/policies/views'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'
import { Text, View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { RecallBar } from './recall-bar'
import { useExplainers } from './use-explainers'
import './index.scss'

function Row({ row }: { row: ExplainerRow }) {
  const past = isPast(row.standing)
  const when = `${shanghai(row.publishedAt).format('M月D日')} · ${row.people} 人看过`
  return (
    <Tap
      className="policy-card"
      role="link"
      onTap={() => void open('explainer', { id: row.explainerId })}
    >
      <View className="row policy-card__head">
        <Text className="policy-card__topic">{TOPIC_LABEL[row.topic]}</Text>
        {past && (
          <Text className="policy-card__topic policy-card__topic--past">
            {STANDING_LABEL[row.standing]}
          </Text>
        )}
        <Text className="t-meta">{when}</Text>
      </View>
      <Text className="policy-card__title">{row.title}</Text>
      <Text className="policy-card__sentence">{row.sentence}</Text>
    </Tap>
  )
}

const Nothing = ({ topic }: { topic: Topic | undefined }) => (
  <StateView
    kind="empty"
    icon="newspaper-duotone"
    title={topic ? `${TOPIC_LABEL[topic]}还没有解读` : '还没有解读'}
    lines={'想问哪一条政策，\n打电话给编辑就行'}
    primary={{ words: '打电话问', onTap: callNewsroom }}
  />
)

function Filters({ topic, onTopic }: { topic: Topic | undefined; onTopic: (t?: Topic) => void }) {
  return (
    <View className="policy-filters">
      <ChipRow>
        <ChoiceChip words="全部" chosen={!topic} onTap={() => onTopic()} />
        {TOPICS.map((each) => (
          <ChoiceChip
            key={each}
            words={TOPIC_LABEL[each]}
            chosen={each === topic}
            onTap={() => onTopic(each)}
          />
        ))}
      </ChipRow>
    </View>
  )
}

/** Policy in plain words, newest first (MISSION X). */
export default function PolicyPage() {
  const [topic, setTopic] = useState<Topic>()
  const { rows, error, loading, more, reload } = useExplainers(topic)
  const first = useRef(true)
  useReachBottom(more)
  useDidShow(() => {
    if (!first.current) reload()
    first.current = false
  })
  return (
    <Page title="大白话政策" tab="policy">
      <RecallBar />
      <Filters topic={topic} onTopic={setTopic} />
      {rows.map((row) => (
        <Row key={row.explainerId} row={row} />
      ))}
      {loading && rows.length === 0 && <Skeleton />}
      {error && rows.length === 0 && <StateView kind="error" onRetry={reload} />}
      {error && rows.length > 0 && <Note tone="yellow">{error.message}</Note>}
      {!loading && !error && rows.length === 0 && <Nothing topic={topic} />}
    </Page>
  )
}
