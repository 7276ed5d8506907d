import { tipsApi } from '@core/tips/api'
import type { TipPreview } from '@core/tips/views'
import { useCall } from '@src/cloud/use-call'
import { Card } from '@src/components/card/card'
import { ConsentCard } from '@src/components/consent-card/consent-card'
import { Icon } from '@src/components/icon/icon'
import { Note } from '@src/components/note/note'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { withinWords } from '@src/tip-words'
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { check } from './draft'
import { useDraftPhotos } from './draft-photos'
import { useReport } from './report-store'
import { SimilarCard } from './similar-card'
import './look-step.scss'

function PublicView({ preview }: { preview: TipPreview }) {
  return (
    <Card title="公开时别人看到的" className="report__card">
      <Text className="look__title">{preview.publicTitle}</Text>
      <Text className="look__line">{preview.publicPlace}</Text>
      <Text className="look__line">来源{preview.publicSource}</Text>
      {preview.hidden.length > 0 && (
        <Note tone="green">
          会遮住：{preview.hidden.map(({ kind, found }) => `${kind} ${found}`).join('、')}
        </Note>
      )}
    </Card>
  )
}

function Receivers({ preview }: { preview: TipPreview }) {
  return (
    <Card title="交给谁" className="report__card">
      {preview.receivers.map(({ who, gets }) => (
        <View key={who} className="look__who">
          <Icon name="check-bold" size={16} color="brand" className="look__tick" />
          <View className="grow">
            <Text className="look__name">{who}</Text>
            <Text className="look__gets">{gets}</Text>
          </View>
        </View>
      ))}
    </Card>
  )
}

/** Photos that have not arrived hold nothing up; they follow (DESIGN-UI §9). */
function Following() {
  const photos = useDraftPhotos()
  const missing = photos.filter(({ photoId }) => !photoId).length
  if (missing === 0) return null
  return (
    <Note tone="grey" icon="hourglass-medium-bold">
      {`还有 ${missing} 张照片没传好。可以先交文字，照片传好会自动补上`}
    </Note>
  )
}

function Preview() {
  const draft = useReport((s) => s.draft)
  const checked = useMemo(() => check(draft), [draft])
  const { data, error, loading } = useCall(
    tipsApi.preview,
    'draft' in checked ? checked.draft : undefined,
  )
  if (data) {
    return (
      <>
        <PublicView preview={data} />
        <Receivers preview={data} />
        <Text className="look__when">
          {withinWords(data.dueAt, Date.now())}有编辑联系您，交完给您一个回执号
        </Text>
      </>
    )
  }
  if (loading) return <Skeleton cards={2} />
  if (error?.code !== 'Unavailable') return <Note tone="yellow">{error?.message ?? ''}</Note>
  return <Note tone="yellow">现在没网，看不到公开的样子。交了先存着，有网会自动发</Note>
}

/** What the public would see, who gets it and by when, before anything is sent (MISSION T5). */
export function LookStep() {
  return (
    <>
      <SimilarCard />
      <Following />
      <Preview />
      <ConsentCard />
    </>
  )
}
