import { policiesApi } from '@core/policies/api'
import { call } from '@src/cloud/call'
import { useCall } from '@src/cloud/use-call'
import { RecallBar as Bar } from '@src/components/recall-bar/recall-bar'
import { deviceWord } from '@src/device'
import { open } from '@src/navigate'
import { useDidShow } from '@tarojs/taro'

/** Corrections and withdrawals of the explainers this person had opened (X4). */
export function RecallBar() {
  const device = deviceWord()
  const { data, reload } = useCall(policiesApi.recalls, { device })
  useDidShow(reload)
  return (
    <>
      {data?.recalls.map((news) => (
        <Bar
          key={news.recallId}
          news={news}
          onOpen={() => void open('explainer', { id: news.explainerId })}
          hear={() => call(policiesApi.heard, { recallId: news.recallId, device })}
          onHeard={reload}
        />
      ))}
    </>
  )
}
