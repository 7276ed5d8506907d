import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { saveExport } from './save-export'

/** Everything about me as files. */
export function ExportCard() {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const take = async () => {
    setBusy(true)
    setSaid(await saveExport())
    setBusy(false)
  }
  return (
    <Card title="导出一份">
      <Text className="data__note">您交过的、说过的、存过的，都在里面。每导一次记一次。</Text>
      {said && <Note tone="grey">{said}</Note>}
      <View className="data__ways">
        <Button
          kind="outline"
          grow
          words="导出我的数据"
          busy={busy && '正在导出…'}
          onTap={() => void take()}
        />
      </View>
    </Card>
  )
}
