import { dateWords } from '@core/kit/time'
import { slotTime } from '@core/notices/booking'
import type { SlotView } from '@core/notices/views'
import { Button } from '@src/components/button/button'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { ConsentCard } from '@src/components/consent-card/consent-card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { Sheet } from '@src/components/sheet/sheet'
import { LineField } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'
import { Booked } from './booked'
import type { Booking } from './use-booking'

interface BookingSheetProps {
  open: boolean
  slot: SlotView
  booking: Booking
  onClose: () => void
}

function Form({ booking }: { booking: Booking }) {
  const { whom, name, phone, wrong, change } = booking
  const other = whom === 'other'
  return (
    <>
      <FieldBlock title="给谁约">
        <ChipRow>
          <ChoiceChip
            words="我自己"
            chosen={!other}
            onTap={() => change({ whom: 'self', name: '' })}
          />
          <ChoiceChip
            words="帮邻居约"
            chosen={other}
            onTap={() => change({ whom: 'other', name: '' })}
          />
        </ChipRow>
      </FieldBlock>
      <FieldBlock
        title={other ? '邻居的名字' : '您的名字'}
        {...(wrong.name ? { error: wrong.name } : {})}
      >
        <LineField
          label={other ? '邻居的名字' : '您的名字'}
          value={name}
          max={20}
          placeholder="到了好叫人"
          wrong={Boolean(wrong.name)}
          onChange={(value) => change({ name: value })}
        />
      </FieldBlock>
      <FieldBlock
        title={other ? '邻居的电话' : '您的电话'}
        optional={!other}
        {...(wrong.phone ? { error: wrong.phone } : {})}
      >
        <LineField
          label={other ? '邻居的电话' : '您的电话'}
          type="number"
          value={phone}
          max={20}
          placeholder="有变动打这个电话"
          wrong={Boolean(wrong.phone)}
          onChange={(value) => change({ phone: value })}
        />
      </FieldBlock>
      <Note icon="shield-check-fill">名字和电话锁起来存，只有编辑和接待点看得到</Note>
      <ConsentCard />
    </>
  )
}

/** Who the place is for. Nothing else is asked: day and time are already chosen. */
export function BookingSheet({ open, slot, booking, onClose }: BookingSheetProps) {
  const { done, busy, failed, send } = booking
  const foot = done ? (
    <Button grow words="好" onTap={onClose} />
  ) : (
    <Button grow words="约上" busy={busy && '正在约…'} onTap={() => void send()} />
  )
  return (
    <Sheet title={done ? '约好了' : '约一个'} open={open} onClose={onClose} foot={foot}>
      {done ? (
        <Booked booking={done} />
      ) : (
        <View className="book">
          <Text className="book__when">
            {dateWords(slot.from)} <Text className="nowrap">{slotTime(slot)}</Text>
          </Text>
          {failed && <Note tone="yellow">{failed}</Note>}
          <Form booking={booking} />
        </View>
      )}
    </Sheet>
  )
}
