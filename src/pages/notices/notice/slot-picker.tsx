import { dateWords, dayOf } from '@core/kit/time'
import { slotTime, slotWords } from '@core/notices/booking'
import type { SlotView } from '@core/notices/views'
import { Card } from '@src/components/card/card'
import { Tap } from '@src/components/tap/tap'
import { Text, View } from '@tarojs/components'
import { type SlotDay, slotDays } from './slot-days'

interface PickerProps {
  slots: readonly SlotView[]
  note: string | null
  chosen: SlotView | undefined
  onChoose: (slot: SlotView) => void
}

interface DayProps {
  day: SlotDay
  on: boolean
  onTap: () => void
}

function Day({ day: { weekday, date, left, state, slots }, on, onTap }: DayProps) {
  const words = slotWords(state, left)
  const first = slots[0]
  return (
    <View className="slot-day">
      <Tap
        role="radio"
        checked={on}
        disabled={state !== 'open'}
        className={`slot-day__box ${on ? 'slot-day__box--on' : ''} ${state === 'open' ? '' : 'slot-day__box--off'}`}
        label={`${first ? dateWords(first.from) : date}，${words}`}
        onTap={onTap}
      >
        <Text className="slot-day__small">{weekday}</Text>
        <Text className="slot-day__date">{date}</Text>
        <Text className="slot-day__small">{words}</Text>
      </Tap>
    </View>
  )
}

interface TimeProps {
  slot: SlotView
  on: boolean
  alone: boolean
  onTap: () => void
}

function Time({ slot, on, alone, onTap }: TimeProps) {
  const off = slot.state !== 'open'
  const words = slotWords(slot.state, slot.left)
  return (
    <Tap
      role="radio"
      checked={on}
      disabled={off}
      className={`slot-time ${on ? 'slot-time--on' : ''} ${off ? 'slot-time--off' : ''}`}
      label={`${slotTime(slot)}，${words}`}
      onTap={onTap}
    >
      <Text>{slotTime(slot)}</Text>
      {(!alone || off) && <Text className="slot-time__left">{words}</Text>}
    </Tap>
  )
}

/** Days with what is left of them, and below the times of the chosen one (DESIGN-UI §4). */
export function SlotPicker({ slots, note, chosen, onChoose }: PickerProps) {
  const days = slotDays(slots)
  const chosenDay = chosen ? dayOf(chosen.from) : undefined
  const shown = days.find(({ day }) => day === chosenDay) ?? days[0]
  return (
    <Card
      className="slots"
      title="约个时间"
      aside={note ? <Text className="t-meta">{note}</Text> : undefined}
    >
      <View className="slot-days">
        {days.map((day) => (
          <Day
            key={day.day}
            day={day}
            on={day.day === chosenDay}
            onTap={() => {
              const slot = day.slots.find(({ state }) => state === 'open')
              if (slot) onChoose(slot)
            }}
          />
        ))}
      </View>
      <View className="slot-times">
        {shown?.slots.map((slot) => (
          <Time
            key={slot.slotId}
            slot={slot}
            on={slot.slotId === chosen?.slotId}
            alone={shown.slots.length === 1}
            onTap={() => onChoose(slot)}
          />
        ))}
      </View>
    </Card>
  )
}
