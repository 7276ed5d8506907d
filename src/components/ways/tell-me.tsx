import { useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './ways.scss'

const TEMPLATE = process.env.TARO_APP_TEMPLATE ?? ''
const NOT_NOW = '没打开，有更正在“我的”里看'

const agreed = (answer: object): boolean =>
  Object.entries(answer).some(([template, said]) => template === TEMPLATE && said === 'accept')

/** One WeChat message about what is being read, asked for by a tap; the pages tell of it anyway (X4). */
export function TellMe({ remember }: { remember: () => Promise<unknown> }) {
  const me = useMe()
  const [said, setSaid] = useState('')
  if (!me) return null
  const agree = async () => {
    const answer = await Taro.requestSubscribeMessage({
      tmplIds: [TEMPLATE],
      entityIds: [],
    }).catch(() => ({}))
    if (!agreed(answer)) return setSaid(NOT_NOW)
    await remember().then(
      () => setSaid('好，有更正就告诉您'),
      (failure: unknown) => setSaid(asAppError(failure).message),
    )
  }
  return (
    <Tap className="way" onTap={() => void agree()}>
      <Icon name="bell-duotone" size={20} color="brand" className="way__sign" />
      <Text className="way__words">{said || '有更正就微信告诉我'}</Text>
    </Tap>
  )
}
