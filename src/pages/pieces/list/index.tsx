import { shanghai } from '@core/kit/time'
import { piecesApi } from '@core/pieces/api'
import type { PieceRow } from '@core/pieces/views'
import { call } from '@src/cloud/call'
import { useCall } from '@src/cloud/use-call'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { RecallBar } from '@src/components/recall-bar/recall-bar'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { spoken } from '@src/components/spoken'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { deviceWord } from '@src/device'
import { open } from '@src/navigate'
import { Image, Text, View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { usePieces } from './use-pieces'
import './index.scss'

/** Corrections and withdrawals of the pieces this person had opened (P3). */
function Recalls() {
  const device = deviceWord()
  const { data, reload } = useCall(piecesApi.recalls, { device })
  useDidShow(reload)
  return (
    <>
      {data?.recalls.map((news) => (
        <RecallBar
          key={news.recallId}
          news={news}
          onOpen={() => void open('piece', { id: news.pieceId })}
          hear={() => call(piecesApi.heard, { recallId: news.recallId, device })}
          onHeard={reload}
        />
      ))}
    </>
  )
}

function Row({ row }: { row: PieceRow }) {
  const day = shanghai(row.publishedAt).format('M月D日')
  const meta = [row.community, day, row.corrected ? '有更正' : '', `${row.people} 人看过`]
  return (
    <Tap className="piece-card" role="link" onTap={() => void open('piece', { id: row.pieceId })}>
      <View className="grow">
        <Text className="piece-card__title">{row.title}</Text>
        <Text className="piece-card__lead">{row.lead}</Text>
        <Text className="t-meta piece-card__meta">{meta.filter(Boolean).join(' · ')}</Text>
      </View>
      {row.cover && (
        <Image
          className="piece-card__cover"
          src={row.cover}
          mode="aspectFill"
          {...spoken({ hidden: true })}
        />
      )}
    </Tap>
  )
}

/** What the newsroom wrote of matters neighbours told of, newest first (MISSION P). */
export default function PiecesPage() {
  const { rows, error, loading, more, reload } = usePieces()
  useReachBottom(more)
  return (
    <Page title="报道">
      <Recalls />
      {rows.map((row) => (
        <Row key={row.pieceId} row={row} />
      ))}
      {loading && <Skeleton />}
      {error && rows.length === 0 && <StateView kind="error" onRetry={reload} />}
      {error && rows.length > 0 && <Note tone="yellow">{error.message}</Note>}
      {!loading && !error && rows.length === 0 && (
        <StateView
          kind="empty"
          icon="newspaper-duotone"
          title="还没有报道"
          lines={'核实过、问过责任方的事，\n写好了放在这里'}
          primary={{ words: '看大家说的事', onTap: () => void open('cases') }}
        />
      )}
    </Page>
  )
}
