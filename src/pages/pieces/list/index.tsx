import { shanghai } from '@core/kit/time'
import { piecesApi } from '@core/pieces/api'
import type { PieceRow } from '@core/pieces/views'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Recalls } from '@src/components/recall-bar/recalls'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { spoken } from '@src/components/spoken'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { Image, Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { usePieces } from './use-pieces'
import './index.scss'

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
      <Recalls of={piecesApi} onOpen={({ pieceId }) => void open('piece', { id: pieceId })} />
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
