import type { PointView } from '@core/notices/views'
import { Button } from '@src/components/button/button'
import { Sheet } from '@src/components/sheet/sheet'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { openAddress } from '../open-address'
import { amapLink, geoLink } from './go-there'

interface WaysSheetProps {
  point: PointView | undefined
  onClose: () => void
}

/** On the web: a map in the browser, the phone's own map, or the address on the clipboard. */
export function WaysSheet({ point, onClose }: WaysSheetProps) {
  const [copied, setCopied] = useState('')
  if (!point) return null
  const copy = () => {
    Taro.setClipboardData({ data: `${point.name}，${point.address}` }).then(
      () => setCopied('抄好了，贴到地图里找'),
      () => setCopied('没抄成，照着上面的地址找'),
    )
  }
  return (
    <Sheet title={`去${point.name}`} open onClose={onClose}>
      <Text>{point.address}</Text>
      <View className="ways">
        <Button words="打开高德地图" onTap={() => openAddress(amapLink(point))} />
        <Button
          kind="outline"
          words="用手机里的地图"
          onTap={() => {
            window.location.href = geoLink(point)
          }}
        />
        <Button kind="neutral" words={copied || '抄下地址'} onTap={copy} />
      </View>
    </Sheet>
  )
}
