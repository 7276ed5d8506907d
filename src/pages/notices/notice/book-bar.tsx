import { shanghai } from '@core/kit/time'
import { halfOf } from '@core/notices/booking'
import type { NoticeView, SlotView } from '@core/notices/views'
import { useMe } from '@src/cloud/session'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { openTab } from '@src/navigate'
import { dial } from '@src/newsroom'
import { useElder } from '@src/settings'
import { useState } from 'react'
import { BookingSheet } from './booking-sheet'
import { useBooking } from './use-booking'

/** `27 日上午`; large letters leave no room for the half of the day, the sheet says it. */
const slotName = ({ from }: SlotView, large: boolean) =>
  `${shanghai(from).date()} 日${large ? '' : halfOf(from)}`

interface MainProps {
  notice: NoticeView
  slot: SlotView | undefined
  onBook: () => void
}

function MainButton({ notice, slot, onBook }: MainProps) {
  const me = useMe()
  const elder = useElder()
  if (!slot) {
    const full = notice.slots.some(({ state }) => state === 'full')
    return <Button grow disabled words={full ? '约满了' : '都过了'} onTap={onBook} />
  }
  if (me === null) return <Button grow words="先登录再约" onTap={() => void openTab('me')} />
  const again = notice.mine.some(({ whom }) => whom === 'self')
  const words = again ? '帮邻居约' : `约 ${slotName(slot, elder)}`
  return <Button grow words={words} disabled={!me} onTap={onBook} />
}

interface BookBarProps {
  notice: NoticeView
  slot: SlotView | undefined
  onBooked: () => void
}

/** Booking by telephone always on the left; on the right the chosen time (DESIGN-UI §5 ⑧). */
export function BookBar({ notice, slot, onBooked }: BookBarProps) {
  const { noticeId, phone, slots, withdrawn, over, mine } = notice
  const [open, setOpen] = useState(false)
  // The slot on the sheet stays while the page behind it learns that it filled up.
  const [held, setHeld] = useState<SlotView>()
  const booking = useBooking(noticeId, held, onBooked)
  if (withdrawn || over || (!phone && slots.length === 0)) return null
  const start = () => {
    booking.restart()
    if (mine.some(({ whom }) => whom === 'self')) booking.change({ whom: 'other' })
    setHeld(slot)
    setOpen(true)
  }
  return (
    <>
      <BottomBar>
        {phone && (
          <Button
            kind="outline"
            icon="phone-fill"
            words={slots.length > 0 ? '打电话约' : '打电话问'}
            onTap={() => dial(phone)}
          />
        )}
        {slots.length > 0 && <MainButton notice={notice} slot={slot} onBook={start} />}
      </BottomBar>
      {held && (
        <BookingSheet open={open} slot={held} booking={booking} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
