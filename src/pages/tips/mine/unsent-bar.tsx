import { AppError } from '@core/kit/errors'
import { Button } from '@src/components/button/button'
import { Icon } from '@src/components/icon/icon'
import { open } from '@src/navigate'
import { goOnWriting } from '@src/pages/report/begin'
import { isOnItsWay, isUnsent, type KeptTip } from '@src/pages/report/draft-words'
import { tipOutbox, useTipOutbox } from '@src/tip-outbox'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'

/** The one button of the bar: send what is ready, write on, or look at several. */
function NextStep({ unsent }: { unsent: readonly KeptTip[] }) {
  const [busy, setBusy] = useState(false)
  const [only, ...others] = unsent
  if (!only || others.length > 0) {
    return <Button kind="outline" small words="看看" onTap={() => void open('tipDrafts')} />
  }
  if (!isOnItsWay(only)) {
    const goOn = () => void goOnWriting(only.id)
    return <Button kind="outline" small words="接着写" onTap={goOn} />
  }
  const send = () => {
    setBusy(true)
    tipOutbox
      .send(only.id)
      .then(
        ({ tipId }) => open('tipReceipt', { id: tipId }),
        // Without a network it stays where it is, and the bar goes on saying so.
        (failure: unknown) => {
          if (!(failure instanceof AppError)) throw failure
        },
      )
      .finally(() => setBusy(false))
  }
  return <Button kind="outline" small words="现在发" busy={busy && '正在发…'} onTap={send} />
}

/** What has not gone out yet, before everything else (DESIGN-UI §5 ④). */
export function UnsentBar() {
  const unsent = useTipOutbox((s) => s.items).filter(isUnsent)
  const [first] = unsent
  if (!first) return null
  const waits = unsent.some(isOnItsWay)
  return (
    <View className="mine__unsent">
      <Icon name="cloud-slash" size={24} color="ink2" />
      <View className="grow mine__unsent-words">
        <Text className="mine__unsent-title">{unsent.length} 条没发出去</Text>
        <Text className="mine__unsent-note">
          {waits ? '存在手机里了，有网会自动发' : '存在手机里了，写完再交'}
        </Text>
      </View>
      <NextStep unsent={unsent} />
    </View>
  )
}
