import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Dialog } from '@src/components/dialog/dialog'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { tipOutbox, useTipOutbox } from '@src/tip-outbox'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { goOnWriting } from './begin'
import { draftNote, draftTitle, isOnItsWay, isUnsent, type KeptTip } from './draft-words'

/** Throws a draft away, once the person has said yes: it cannot be found again. */
function Drop({ item }: { item: KeptTip }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button kind="neutral" small grow words="不要了" onTap={() => setAsking(true)} />
      <Dialog
        title="这条不要了吗"
        open={asking}
        yes="不要了"
        no="先留着"
        danger
        onYes={() => void tipOutbox.drop(item.id)}
        onNo={() => setAsking(false)}
      >
        字和照片都会从手机里删掉，找不回来
      </Dialog>
    </>
  )
}

/** 接着上次的写吗: asked on opening while something unsent lies on the phone (MISSION T3). */
export function ResumeCard() {
  const unsent = useTipOutbox((s) => s.items).filter(isUnsent)
  const latest = unsent.find((item) => !isOnItsWay(item))
  if (unsent.length === 0) return null
  const others = unsent.length - (latest ? 1 : 0)
  return (
    <Card tone="lamp" className="report__card">
      {latest && (
        <>
          <Text className="t-title2">接着上次的写吗</Text>
          <Text className="report__draft">{draftTitle(latest)}</Text>
          <Text className="t-meta">{draftNote(latest, Date.now())}</Text>
          <View className="report__pair">
            <Drop item={latest} />
            <Button small grow words="接着写" onTap={() => void goOnWriting(latest.id)} />
          </View>
        </>
      )}
      {others > 0 && (
        <Tap className="report__more" onTap={() => void open('tipDrafts')}>
          <Text className="report__link">
            {latest ? `另外还有 ${others} 条没发出去` : `${others} 条没发出去`}，去看看
          </Text>
        </Tap>
      )}
    </Card>
  )
}
