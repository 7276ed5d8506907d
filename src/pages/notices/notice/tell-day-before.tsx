import { Button } from '@src/components/button/button'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

const TEMPLATE = process.env.TARO_APP_TEMPLATE ?? ''

const accepted = ([template, answer]: [string, unknown]) =>
  template === TEMPLATE && answer === 'accept'

/** Asks WeChat for the one reminder of the day before, on a tap only; refusing changes nothing. */
export function TellDayBefore() {
  const [said, setSaid] = useState('')
  if (onWeb) return null
  const ask = () => {
    Taro.requestSubscribeMessage({ tmplIds: [TEMPLATE], entityIds: [] }).then(
      (answer) =>
        setSaid(
          Object.entries(answer).some(accepted) ? '好，前一天告诉您' : '没打开，自己记着日子',
        ),
      () => setSaid('没打开，自己记着日子'),
    )
  }
  return (
    <View className="booked__tell">
      <Text className="grow">{said || '前一天上午微信提醒您'}</Text>
      {!said && <Button kind="secondary" small words="好" onTap={ask} />}
    </View>
  )
}
