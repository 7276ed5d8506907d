import { dateWords, startOfDay } from '@core/kit/time'
import { noticesApi } from '@core/notices/api'
import { slotTime } from '@core/notices/booking'
import { mayI, useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { DeskButton } from '../frame/desk-button'
import { DayList } from './day-list'
import { Part } from './fields'
import { useDayList } from './use-day-list'

/** How many booked, day by day; the names of one day only on a press, and that is written down. */
export function BookingsPart({ noticeId, title }: { noticeId: string; title: string }) {
  const me = useMe()
  const { data, error } = useCall(noticesApi.bookings, { noticeId })
  const names = useDayList(noticeId)
  const mayRead = mayI(me, 'booking.readNames')
  return (
    <Part
      title="谁约了"
      aside={
        data && (
          <span className="meta">
            帮邻居约的 {data.forOthers} 位，取消过 {data.cancelled} 位
          </span>
        )
      }
    >
      {error && <p className="note note--yellow">{error.message}</p>}
      <table className="ndesk__table">
        <caption className="ndesk__hidden">{title}的预约</caption>
        <tbody>
          {data?.days.map(({ day, slots }) => (
            <tr key={day}>
              <th scope="row">{dateWords(startOfDay(day))}</th>
              <td>
                {slots.map((slot) => (
                  <div key={slot.from}>
                    {slotTime(slot)} 约了 <b>{slot.taken}</b> / {slot.places}
                    {slot.taken >= slot.places ? '，约满' : ''}
                  </div>
                ))}
              </td>
              <td>
                {mayRead && (
                  <DeskButton
                    words="名单"
                    size="small"
                    disabled={names.busy || slots.every(({ taken }) => taken === 0)}
                    onPress={() => void names.open(day)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {names.failed && <p className="note note--red">{names.failed}</p>}
      {names.list && <DayList list={names.list} onClose={names.close} />}
    </Part>
  )
}
