import { dateWords } from '@core/kit/time'
import { slotTime } from '@core/notices/booking'
import type { BookingView } from '@core/notices/views'
import { Note } from '@src/components/note/note'
import { Text, View } from '@tarojs/components'
import { TellDayBefore } from './tell-day-before'

/** Right after booking: the number large, as on a receipt. */
export function Booked({ booking }: { booking: BookingView }) {
  const { number, name, place } = booking
  return (
    <View className="booked">
      <Text className="t-meta">约号，到了报这个</Text>
      <Text className="booked__number">{number}</Text>
      <Text className="booked__line">{name}</Text>
      <Text className="booked__line">
        {dateWords(booking.from)} <Text className="nowrap">{slotTime(booking)}</Text>
      </Text>
      {place && <Text className="booked__line">{place}</Text>}
      <TellDayBefore />
      <Note tone="grey">来不了就取消，名额留给别人。在“我的预约”里取消</Note>
    </View>
  )
}
