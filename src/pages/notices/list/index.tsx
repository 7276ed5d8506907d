import { noticesApi } from '@core/notices/api'
import type { NoticeRow } from '@core/notices/views'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { Note } from '@src/components/note/note'
import { NoticeIcon } from '@src/components/notice-icon/notice-icon'
import { Page } from '@src/components/page/page'
import { Recalls } from '@src/components/recall-bar/recalls'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { spoken } from '@src/components/spoken'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { useCommunity } from '@src/places'
import { Image, Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { BOOKABLE_WORDS } from '../words'
import './index.scss'
import { useNotices } from './use-notices'

function Row({ row }: { row: NoticeRow }) {
  const { noticeId, kind, title, audience, when, place, thumbUrl, bookable, over } = row
  const state = over ? '' : BOOKABLE_WORDS[bookable]
  return (
    <Card className={`notice-row ${over ? 'notice-row--over' : ''}`}>
      <Tap role="link" onTap={() => void open('notice', { id: noticeId })}>
        <View className="grow">
          <View className="notice-row__head">
            <Text className="notice-row__tag">{audience}</Text>
            <Text className="t-meta">{when}</Text>
            {state && <Text className="notice-row__state">{state}</Text>}
          </View>
          <Text className="notice-row__title">{title}</Text>
          {place && <Text className="t-meta">{place}</Text>}
        </View>
        {thumbUrl ? (
          <Image
            className="notice-row__picture"
            src={thumbUrl}
            mode="aspectFill"
            {...spoken({ hidden: true })}
          />
        ) : (
          <NoticeIcon kind={kind} />
        )}
      </Tap>
    </Card>
  )
}

/** Community notices, newest first: one's own community's, or the whole district's. */
export default function NoticesPage() {
  const community = useCommunity()
  const [all, setAll] = useState(false)
  const { rows, error, loading, more, reload } = useNotices(
    all ? undefined : community?.communityId,
  )
  useReachBottom(more)
  return (
    <Page title="社区通知">
      <Recalls of={noticesApi} onOpen={({ noticeId }) => void open('notice', { id: noticeId })} />
      {community && (
        <ChipRow>
          <ChoiceChip words={community.name} chosen={!all} onTap={() => setAll(false)} />
          <ChoiceChip words="全区" chosen={all} onTap={() => setAll(true)} />
        </ChipRow>
      )}
      {rows.map((row) => (
        <Row key={row.noticeId} row={row} />
      ))}
      {loading && <Skeleton />}
      {error && rows.length === 0 && <StateView kind="error" onRetry={reload} />}
      {error && rows.length > 0 && <Note tone="yellow">{error.message}</Note>}
      {!loading && !error && rows.length === 0 && (
        <StateView
          kind="empty"
          icon="newspaper-duotone"
          title="还没有通知"
          lines={'打疫苗、义诊、停水停电，\n都在这里告诉您'}
        />
      )}
    </Page>
  )
}
