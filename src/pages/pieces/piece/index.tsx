import { shanghai } from '@core/kit/time'
import { piecesApi } from '@core/pieces/api'
import type { PieceView } from '@core/pieces/views'
import { CATEGORIES } from '@core/tips/categories'
import { call } from '@src/cloud/call'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { ShareLine } from '@src/components/ways/share-line'
import { TellMe } from '@src/components/ways/tell-me'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { Blocks } from './blocks'
import { type Opened, usePiece } from './use-piece'
import './index.scss'

const dayWords = (at: number) => shanghai(at).format('M月D日')

function Missing({ error, reload }: Pick<Opened, 'error' | 'reload'>) {
  if (!error) return <Skeleton />
  if (error.code !== 'NotFound') return <StateView kind="error" onRetry={reload} />
  const list = { words: '看别的报道', onTap: () => void open('pieces') }
  return <StateView kind="not-found" title={error.message} lines="" primary={list} />
}

function Head({ its, people }: { its: PieceView; people: number }) {
  const { firstAt, community, categoryId, newsroom, number } = its
  return (
    <>
      <View className="row piece__meta">
        <Text className="piece__topic">{CATEGORIES[categoryId].label}</Text>
        <Text className="t-meta">{`${community} · ${dayWords(firstAt)}发布`}</Text>
      </View>
      <Text className="piece__title">{its.title}</Text>
      <Text className="t-meta">
        {[newsroom.name, `编号 ${number}`, people > 0 ? `${people} 人看过` : '']
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  )
}

/** What has to be known before reading on: taken back, set right (P3). */
function Banners({ its: { withdrawn, corrections } }: { its: PieceView }) {
  return (
    <>
      {withdrawn && (
        <Note tone="yellow">
          <View>
            <Text className="piece__strong">这篇报道撤回了</Text>
            <Text>{`${dayWords(withdrawn.at)}撤回：${withdrawn.words}`}</Text>
          </View>
        </Note>
      )}
      {corrections.map(({ edition, at, words }) => (
        <Note key={edition} tone="yellow">
          {`更正（${dayWords(at)}）：${words}`}
        </Note>
      ))}
    </>
  )
}

/** A report about a matter of the district. Opens without signing in (MISSION E2). */
export default function PiecePage() {
  const { params } = useRouter<{ id?: string }>()
  const pieceId = params.id ?? ''
  const { its, error, reload, people } = usePiece(pieceId)
  const title = its?.title ?? '报道'
  useShareAppMessage(() => ({ title, path: `/pages/pieces/piece/index?id=${pieceId}` }))
  useShareTimeline(() => ({ title, query: `id=${pieceId}` }))
  if (!its) {
    return (
      <Page title="报道">
        <Missing error={error} reload={reload} />
      </Page>
    )
  }
  return (
    <Page title="报道">
      <Head its={its} people={people} />
      <Banners its={its} />
      {its.blocks && <Blocks its={its} blocks={its.blocks} />}
      <View className="piece__ways">
        {its.blocks && <ShareLine title={its.title} />}
        {process.env.TARO_ENV !== 'h5' && (
          <TellMe remember={() => call(piecesApi.tellMe, { pieceId })} />
        )}
      </View>
    </Page>
  )
}
