import { policiesApi } from '@core/policies/api'
import type { RecallNews } from '@core/policies/views'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { Note } from '@src/components/note/note'
import { Tap } from '@src/components/tap/tap'
import { deviceWord } from '@src/device'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

const KIND = { withdrawn: '撤回了', corrected: '有更正' } as const

interface OneProps {
  news: RecallNews
  onHeard: () => void
}

function One({ news, onHeard }: OneProps) {
  const [failed, setFailed] = useState('')
  const hear = () => {
    call(policiesApi.heard, { recallId: news.recallId, device: deviceWord() }).then(
      onHeard,
      (failure: unknown) => setFailed(asAppError(failure).message),
    )
  }
  return (
    <Note tone="yellow">
      <View className="recall-bar">
        <Text className="recall-bar__title">
          您看过的“{news.title}”{KIND[news.kind]}
        </Text>
        <Text>{failed || news.words}</Text>
        <View className="recall-bar__ways">
          <Tap
            className="recall-bar__way"
            onTap={() => void open('explainer', { id: news.explainerId })}
          >
            <Text>去看看</Text>
          </Tap>
          <Tap className="recall-bar__way" onTap={hear}>
            <Text>知道了</Text>
          </Tap>
        </View>
      </View>
    </Note>
  )
}

/** Corrections and withdrawals of what this person had opened, each shown until it was heard (X4). */
export function RecallBar() {
  const { data, reload } = useCall(policiesApi.recalls, { device: deviceWord() })
  useDidShow(reload)
  return (
    <>
      {data?.recalls.map((news) => (
        <One key={news.recallId} news={news} onHeard={reload} />
      ))}
    </>
  )
}
