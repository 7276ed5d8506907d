import { noticesApi } from '@core/notices/api'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { open, openTab } from '@src/navigate'
import { useDidShow } from '@tarojs/taro'
import { BookingCard } from '../booking-card'

function Mine() {
  const { data, error, reload } = useCall(noticesApi.mine, {})
  useDidShow(reload)
  if (!data) return error ? <StateView kind="error" onRetry={reload} /> : <Skeleton />
  if (data.bookings.length === 0) {
    const look = { words: '看社区通知', onTap: () => void open('notices') }
    const lines = '打疫苗、义诊能先约时间，\n约好的都在这里'
    return <StateView kind="empty" title="还没有预约" lines={lines} primary={look} />
  }
  return (
    <>
      {data.bookings.map((booking) => (
        <BookingCard
          key={booking.bookingId}
          booking={booking}
          onChanged={reload}
          onOpen={() => void open('notice', { id: booking.noticeId })}
        />
      ))}
    </>
  )
}

/** Everything I booked, for myself or for a neighbour. */
export default function MyBookingsPage() {
  const me = useMe()
  return (
    <Page title="我的预约">
      {me === undefined && <Skeleton />}
      {me === null && (
        <StateView
          kind="forbidden"
          primary={{ words: '去登录', onTap: () => void openTab('me') }}
        />
      )}
      {me && <Mine />}
    </Page>
  )
}
