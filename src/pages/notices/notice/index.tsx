import { dateWords } from '@core/kit/time'
import type { NoticeView } from '@core/notices/views'
import { stepsTitle } from '@core/notices/when'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { open, openInstead } from '@src/navigate'
import { Image, Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { BookingCard } from '../booking-card'
import { BookBar } from './book-bar'
import { FactsCard } from './facts-card'
import './index.scss'
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

function Head({ notice }: { notice: NoticeView }) {
  const { audience, title, publishedAt, readers } = notice
  const [date = ''] = dateWords(publishedAt).split(' ')
  return (
    <View className="notice-head">
      <View className="notice-head__row">
        <Text className="notice-head__tag">{audience}</Text>
        <Text className="t-meta">
          {date}发{readers > 0 ? ` · 已有 ${readers.toLocaleString('en-US')} 人看过` : ''}
        </Text>
      </View>
      <Text className="notice-head__title">{title}</Text>
    </View>
  )
}

/** 更正 and 撤回: said before anything else (P3). */
function Fate({ notice: { withdrawn, correctedBy, correction, over } }: { notice: NoticeView }) {
  if (withdrawn) {
    return (
      <Note tone="yellow">
        <Text>这条通知撤回了：{withdrawn.words}</Text>
        {correctedBy && (
          <Tap role="link" onTap={() => void openInstead('notice', { id: correctedBy })}>
            <Text className="notice-link">看更正后的通知</Text>
          </Tap>
        )}
      </Note>
    )
  }
  if (correction) return <Note tone="yellow">{`更正：上一条${correction}`}</Note>
  return over ? <Note tone="grey">这件事已经结束了</Note> : null
}

function Steps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 0) return null
  return (
    <Card title={stepsTitle(steps.length)}>
      {steps.map((words, at) => (
        <View key={words} className="notice-step">
          <Text className="notice-step__number">{at + 1}</Text>
          <Text className="grow notice-step__words">{words}</Text>
        </View>
      ))}
    </Card>
  )
}

interface BodyProps {
  notice: NoticeView
  slots: ReturnType<typeof useChosenSlot>
  reload: () => void
}

function Body({ notice, slots, reload }: BodyProps) {
  const { picture, text, steps, mine, withdrawn } = notice
  return (
    <>
      <Head notice={notice} />
      <Fate notice={notice} />
      <FactsCard notice={notice} />
      {mine.map((booking) => (
        <BookingCard key={booking.bookingId} booking={booking} onChanged={reload} />
      ))}
      <PlaceCard notice={notice} />
      {notice.slots.length > 0 && !withdrawn && (
        <SlotPicker {...slots} slots={notice.slots} note={notice.slotsNote} />
      )}
      <Steps steps={steps} />
      {(picture || text) && (
        <Card className="notice-more">
          {picture && <Image className="notice-more__picture" mode="widthFix" src={picture.url} />}
          {text && <Text className="notice-more__text">{text}</Text>}
        </Card>
      )}
      <ShareRow notice={notice} />
    </>
  )
}

/** A community notice; anybody may read it, booking asks who you are (MISSION A1, E2). */
export default function NoticePage() {
  const { params } = useRouter<{ id?: string }>()
  const asked = useNotice(params.id ?? '')
  const { notice, reload } = asked
  const slots = useChosenSlot(notice?.slots)
  useShare(notice)
  const again = () => void reload()
  return (
    <Page
      title="社区通知"
      bottom={notice && <BookBar notice={notice} slot={slots.chosen} onBooked={again} />}
    >
      {notice ? <Body notice={notice} slots={slots} reload={again} /> : <Missing {...asked} />}
      {notice && notice.mine.length > 0 && (
        <Tap className="notice-mine" role="link" onTap={() => void open('myBookings')}>
          <Text className="notice-link">看我的预约</Text>
        </Tap>
      )}
    </Page>
  )
}
