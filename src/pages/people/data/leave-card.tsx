import { dateWords } from '@core/kit/time'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Dialog } from '@src/components/dialog/dialog'
import { Note } from '@src/components/note/note'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Mine } from './use-my-data'

function Leaving({ mine, at }: { mine: Mine; at: number }) {
  return (
    <Card tone="lamp" title={`${dateWords(at)}删掉您的数据`}>
      <Text>在那之前照常用。改主意了，点一下就不删。</Text>
      {mine.refused && <Note tone="yellow">{mine.refused}</Note>}
      <View className="data__ways">
        <Button grow words="不删了" busy={mine.busy && '正在改…'} onTap={() => void mine.stay()} />
      </View>
    </Card>
  )
}

/** Deletion, with seven days to change one's mind. */
export function LeaveCard({ mine }: { mine: Mine }) {
  const [asking, setAsking] = useState(false)
  const at = mine.data?.leavingAt ?? null
  if (at !== null) return <Leaving mine={mine} at={at} />
  const leave = async () => {
    await mine.leave()
    setAsking(false)
  }
  return (
    <Card title="删掉我的数据">
      <Text className="data__note">
        7 天后删，7 天里随时能反悔。办过几件、投了几票这些总数还在，里面没有您。
      </Text>
      {mine.refused && <Note tone="yellow">{mine.refused}</Note>}
      <View className="data__ways">
        <Button kind="danger" grow words="删掉我的数据" onTap={() => setAsking(true)} />
      </View>
      <Dialog
        title="删掉您的数据？"
        open={asking}
        yes="7 天后删"
        danger
        busy={mine.busy && '正在记…'}
        onYes={() => void leave()}
        onNo={() => setAsking(false)}
      >
        正在办的事，编辑会联系不上您。删了就找不回来。
      </Dialog>
    </Card>
  )
}
