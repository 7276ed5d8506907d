import { dateWords } from '@core/kit/time'
import { noticesApi } from '@core/notices/api'
import { slotTime } from '@core/notices/booking'
import type { BookingView } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Dialog } from '@src/components/dialog/dialog'
import { Note } from '@src/components/note/note'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import './booking-card.scss'

function stateWords({ state, withdrawn, mayCancel }: BookingView): string {
  if (state === 'cancelled') return '取消了'
  if (withdrawn) return '通知撤回了'
  return mayCancel ? '约上了' : '过了'
}

interface CancelProps {
  booking: BookingView
  onChanged: () => void
}

function Cancel({ booking: { bookingId, name }, onChanged }: CancelProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const cancel = async () => {
    setBusy(true)
    setFailed('')
    try {
      await call(noticesApi.cancel, { bookingId })
      setAsking(false)
      onChanged()
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        kind="neutral"
        small
        words="取消"
        label={`取消${name}的预约`}
        onTap={() => setAsking(true)}
      />
      <Dialog
        title="取消这个预约吗"
        open={asking}
        yes="取消预约"
        no="留着"
        danger
        busy={busy && '正在取消…'}
        onYes={() => void cancel()}
        onNo={() => setAsking(false)}
      >
        <Text>名额会让给别人，再约要看还有没有</Text>
        {failed && <Note tone="yellow">{failed}</Note>}
      </Dialog>
    </>
  )
}

interface BookingCardProps {
  booking: BookingView
  onChanged: () => void
  /** The title leads to the notice; absent on the notice itself. */
  onOpen?: () => void
}

/** One booking of one's own: number, for whom, when, and a way to give it back. */
export function BookingCard({ booking, onChanged, onOpen }: BookingCardProps) {
  const { title, number, name, whom, place, withdrawn, mayCancel } = booking
  return (
    <Card className="booking">
      <View className="row between">
        <Text className={`booking__state ${mayCancel ? 'booking__state--on' : ''}`}>
          {stateWords(booking)}
        </Text>
        <Text className="booking__number">约号 {number}</Text>
      </View>
      {onOpen && <Text className="booking__title">{title}</Text>}
      <Text className="booking__line">
        {dateWords(booking.from)} <Text className="booking__time">{slotTime(booking)}</Text>
      </Text>
      {place && <Text className="booking__line">{place}</Text>}
      <Text className="booking__line">
        {whom === 'other' ? '帮 ' : ''}
        {name}
        {whom === 'other' ? ' 约的' : ''}
      </Text>
      {withdrawn && <Note tone="yellow">{`通知撤回了：${withdrawn}`}</Note>}
      <View className="booking__ways">
        {onOpen && <Button kind="outline" small words="看通知" onTap={onOpen} />}
        {mayCancel && <Cancel booking={booking} onChanged={onChanged} />}
      </View>
    </Card>
  )
}
