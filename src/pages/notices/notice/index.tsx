import type { NoticeView } from '@core/notices/views'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { open, openInstead } from '@src/navigate'
import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { BookingCard } from '../booking-card'
import { BookBar } from './book-bar'
import { FactsCard } from './facts-card'
import './index.scss'
import { Fate, Head, More, Steps } from './parts'
import { PlaceCard } from './place-card'
import { ShareRow } from './share-row'
import { SlotPicker } from './slot-picker'
import { useChosenSlot } from './use-chosen-slot'
import { type OpenNotice, useNotice } from './use-notice'
import { useShare } from './use-share'

function Missing({ failed, reload }: OpenNotice) {
  if (!failed) return <Skeleton />
  if (failed.code !== 'NotFound') return <StateView kind="error" onRetry={() => void reload()} />
  const others = { words: '看别的通知', onTap: () => void openInstead('notices') }
  return <StateView kind="not-found" title={failed.message} lines="" primary={others} />
}

interface BodyProps {
  notice: NoticeView
  people: number
  slots: ReturnType<typeof useChosenSlot>
  reload: () => void
}

function Body({ notice, people, slots, reload }: BodyProps) {
  const { steps, mine, withdrawn, over } = notice
  return (
    <>
      <Head notice={notice} people={people} />
      <Fate notice={notice} />
      <FactsCard notice={notice} />
      {mine.map((booking) => (
        <BookingCard key={booking.bookingId} booking={booking} onChanged={reload} />
      ))}
      <PlaceCard notice={notice} />
      {notice.slots.length > 0 && !withdrawn && !over && (
        <SlotPicker {...slots} slots={notice.slots} note={notice.slotsNote} />
      )}
      <Steps steps={steps} />
      <More notice={notice} />
      <ShareRow notice={notice} />
    </>
  )
}

/** A community notice; anybody may read it, booking asks who you are (MISSION A1, E2). */
export default function NoticePage() {
  const { params } = useRouter<{ id?: string }>()
  const asked = useNotice(params.id ?? '')
  const { notice, people, reload } = asked
  const slots = useChosenSlot(notice?.slots)
  useShare(notice)
  const again = () => void reload()
  return (
    <Page
      title="社区通知"
      bottom={notice && <BookBar notice={notice} slot={slots.chosen} onBooked={again} />}
    >
      {notice ? <Body {...{ notice, people, slots }} reload={again} /> : <Missing {...asked} />}
      {notice && notice.mine.length > 0 && (
        <Tap className="notice-mine" role="link" onTap={() => void open('myBookings')}>
          <Text className="notice-link">看我的预约</Text>
        </Tap>
      )}
    </Page>
  )
}
