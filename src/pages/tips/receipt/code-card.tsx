import { printCode } from '@core/kit/ids'
import type { Receipt } from '@core/tips/views'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { QrImage } from '@src/components/qr-image/qr-image'
import { spoken } from '@src/components/spoken'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { saveReceipt } from './save-receipt'

/** The secret code and its QR image; with them the status opens without signing in (MISSION T5). */
export function CodeCard({ receipt }: { receipt: Receipt }) {
  const { code, link } = receipt
  const [done, setDone] = useState('')
  const copy = () => {
    Taro.setClipboardData({ data: `查询码 ${printCode(code)}\n${link}` }).then(
      () => setDone('复制好了，发给自己就不会丢'),
      () => setDone('没复制成，记下上面 8 位就行'),
    )
  }
  return (
    <Card title="查询码">
      <View className="code">
        <QrImage text={link} label="扫这个码，不用登录就能看进展" />
        <View {...spoken({ role: 'img', label: `查询码 ${[...code].join(' ')}` })}>
          <Text className="code__digits">{printCode(code)}</Text>
        </View>
        <Text className="t-sub code__words">不用登录就能查进展。只给信得过的人看</Text>
      </View>
      <View className="tips__pair">
        <Button
          kind="secondary"
          small
          grow
          words="存到相册"
          onTap={() => void saveReceipt(receipt).then(setDone)}
        />
        <Button kind="neutral" small grow icon="copy-bold" words="复制" onTap={copy} />
      </View>
      {done && <Note tone="grey">{done}</Note>}
    </Card>
  )
}
