import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

const TEMPLATE = process.env.TARO_APP_TEMPLATE ?? ''

const accepted = ([template, answer]: [string, unknown]) =>
  template === TEMPLATE && answer === 'accept'

/** Asks WeChat for one reminder about this matter, on a tap only; refusing changes nothing. */
export function TellMe() {
  const [said, setSaid] = useState('')
  const ask = () => {
    Taro.requestSubscribeMessage({ tmplIds: [TEMPLATE], entityIds: [] }).then(
      (answer) =>
        setSaid(
          Object.entries(answer).some(accepted) ? '好，有回话就告诉您' : '没打开，随时来这里看',
        ),
      () => setSaid('没打开，随时来这里看'),
    )
  }
  return (
    <Card>
      <View className="row">
        <View className="category-icon">
          <Icon name="bell-duotone" size={26} color="brand" />
        </View>
        <View className="grow tell-me__words">
          <Text className="tell-me__title">有回话就微信告诉您</Text>
          <Text className="t-sub">{said || '只提醒这一件，不发别的'}</Text>
        </View>
        {!said && <Button kind="secondary" small words="好" onTap={ask} />}
      </View>
    </Card>
  )
}
