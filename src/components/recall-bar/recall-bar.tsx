import type { RecallKind } from '@core/kit/readership'
import { asAppError } from '@src/cloud/use-call'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Note } from '../note/note'
import { Tap } from '../tap/tap'
import './recall-bar.scss'

const KIND: Record<RecallKind, string> = { withdrawn: '撤回了', corrected: '有更正' }

export interface News {
  recallId: string
  title: string
  kind: RecallKind
  words: string
}

interface RecallBarProps {
  news: News
  onOpen: () => void
  /** Tells the server that this person has heard of it. */
  hear: () => Promise<unknown>
  onHeard: () => void
}

/** A correction or withdrawal of what this person had opened, shown until it was heard (P3, X4). */
export function RecallBar({ news, onOpen, hear, onHeard }: RecallBarProps) {
  const [failed, setFailed] = useState('')
  const heard = () => {
    hear().then(onHeard, (failure: unknown) => setFailed(asAppError(failure).message))
  }
  return (
    <Note tone="yellow">
      <View className="recall-bar">
        <Text className="recall-bar__title">
          您看过的“{news.title}”{KIND[news.kind]}
        </Text>
        <Text>{failed || news.words}</Text>
        <View className="recall-bar__ways">
          <Tap className="recall-bar__way" onTap={onOpen}>
            <Text>去看看</Text>
          </Tap>
          <Tap className="recall-bar__way" onTap={heard}>
            <Text>知道了</Text>
          </Tap>
        </View>
      </View>
    </Note>
  )
}
