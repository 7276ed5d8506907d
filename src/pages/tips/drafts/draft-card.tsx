import { asAppError } from '@src/cloud/use-call'
import { Button } from '@src/components/button/button'
import { Dialog } from '@src/components/dialog/dialog'
import { Note } from '@src/components/note/note'
import { StatusChip } from '@src/components/status-chip/status-chip'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { goOnWriting } from '@src/pages/report/begin'
import { draftNote, draftTitle, isOnItsWay, type KeptTip } from '@src/pages/report/draft-words'
import { tipOutbox } from '@src/tip-outbox'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'

function useSendNow(id: string) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const send = async () => {
    setBusy(true)
    setFailed('')
    try {
      const { tipId } = await tipOutbox.send(id)
      await open('tipReceipt', { id: tipId })
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return { busy, failed, send }
}

function Drop({ item }: { item: KeptTip }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Tap
        className="draft__drop"
        label={`删掉：${draftTitle(item)}`}
        onTap={() => setAsking(true)}
      >
        <Text className="tips__link">删掉</Text>
      </Tap>
      <Dialog
        title="删掉这条吗"
        open={asking}
        yes="删掉"
        danger
        onYes={() => void tipOutbox.drop(item.id)}
        onNo={() => setAsking(false)}
      >
        字和照片都会从手机里删掉，找不回来
      </Dialog>
    </>
  )
}

/** Something unsent on this phone: write on, send now, or throw away. */
export function DraftCard({ item }: { item: KeptTip }) {
  const { busy, failed, send } = useSendNow(item.id)
  const onItsWay = isOnItsWay(item)
  return (
    <View className="card">
      <View className="row between">
        <Text className="t-meta">{onItsWay ? '等着发' : '草稿'}</Text>
        <StatusChip status="draft" />
      </View>
      <Text className="draft__title">{draftTitle(item)}</Text>
      <Text className="t-meta">{draftNote(item, Date.now())}</Text>
      <View className="tips__pair">
        {!onItsWay && (
          <Button
            kind="neutral"
            small
            grow
            words="接着写"
            onTap={() => void goOnWriting(item.id)}
          />
        )}
        {onItsWay && (
          <Button small grow words="现在发" busy={busy && '正在发…'} onTap={() => void send()} />
        )}
      </View>
      {(failed || item.trouble) && !busy && (
        <Note tone="yellow">{failed || (item.trouble?.message ?? '')}</Note>
      )}
      {!onItsWay && <Drop item={item} />}
    </View>
  )
}
