import { policiesApi } from '@core/policies/api'
import { call } from '@src/cloud/call'
import { useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

const TEMPLATE = process.env.TARO_APP_TEMPLATE ?? ''
const NOT_NOW = '没打开，有更正在“我的”里看'

const agreed = (answer: object): boolean =>
  Object.entries(answer).some(([template, said]) => template === TEMPLATE && said === 'accept')

/** One WeChat message about this explainer, asked for by a tap; the pages tell of it anyway (X4). */
export function TellMe({ explainerId }: { explainerId: string }) {
  const me = useMe()
  const [said, setSaid] = useState('')
  if (!me) return null
  const ask = async () => {
    const answer = await Taro.requestSubscribeMessage({
      tmplIds: [TEMPLATE],
      entityIds: [],
    }).catch(() => ({}))
    if (!agreed(answer)) return setSaid(NOT_NOW)
    await call(policiesApi.tellMe, { explainerId }).then(
      () => setSaid('好，有更正就告诉您'),
      (failure: unknown) => setSaid(asAppError(failure).message),
    )
  }
  return (
    <Tap className="explainer__way" onTap={() => void ask()}>
      <Icon name="bell-duotone" size={20} color="brand" className="explainer__sign" />
      <Text className="explainer__link">{said || '有更正就微信告诉我'}</Text>
    </Tap>
  )
}
