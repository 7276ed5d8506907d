import { DAY, dayOf } from '@core/kit/time'
import { referralsApi } from '@core/referrals/api'
import type { Letter } from '@core/referrals/views'
import { newKey } from '@src/cloud/keys'
import { asAppError } from '@src/cloud/use-call'
import { Button } from '@src/components/button/button'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { PartPicker } from '@src/components/part-picker/part-picker'
import { Sheet } from '@src/components/sheet/sheet'
import { TextArea } from '@src/components/text-field/text-field'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { callByLink } from './call-by-link'

interface MoreDaysProps {
  letter: Letter
  show: (letter: Letter) => void
  open: boolean
  onClose: () => void
}

/** 要晚几天: another day and the reason, both of them (DESIGN-UI §5 ⑪). */
export function MoreDays({ letter, show, open, onClose }: MoreDaysProps) {
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const key = useRef(newKey())
  const first = dayOf((letter.promisedFor ?? letter.dueAt) + DAY)
  const send = async () => {
    if (!until) return setFailed('选一个新的日期')
    if (reason.trim().length < 4) return setFailed('写几个字，说说为什么要晚')
    setBusy(true)
    setFailed('')
    try {
      const input = { until, reason: reason.trim() }
      show(await callByLink(referralsApi.askMoreDays, input, { key: key.current }))
      onClose()
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      // A refused request is over; the next one is another.
      key.current = newKey()
      setBusy(false)
    }
  }
  return (
    <Sheet
      title="要晚几天"
      open={open}
      onClose={onClose}
      foot={<Button grow words="告诉居民" busy={busy && '正在交…'} onTap={() => void send()} />}
    >
      <FieldBlock title={letter.promisedFor === null ? '哪天能回复' : '哪天能办好'}>
        <PartPicker
          mode="date"
          name={until ? '' : '选一天'}
          value={until}
          start={first}
          onChange={setUntil}
        />
      </FieldBlock>
      <View className="letter__field">
        <FieldBlock title="为什么要晚" count={[reason.length, 200]}>
          <TextArea
            label="为什么要晚"
            value={reason}
            max={200}
            placeholder="比如：配件要从外地发"
            onChange={setReason}
          />
        </FieldBlock>
      </View>
      {failed && <Note tone="yellow">{failed}</Note>}
      <Note tone="grey">{`居民会看到新的日期。还能改 ${letter.delaysLeft} 次`}</Note>
    </Sheet>
  )
}
