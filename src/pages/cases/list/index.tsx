import { dateWords } from '@core/kit/time'
import type { SimilarCase } from '@core/tips/views'
import { Card } from '@src/components/card/card'
import { Cell, CellList } from '@src/components/cell/cell'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { StatusChip } from '@src/components/status-chip/status-chip'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useCases } from './use-cases'
import './index.scss'

function CaseCard({ its }: { its: SimilarCase }) {
  return (
    <Card>
      <View className="row between">
        <Text className="t-meta">
          {dateWords(its.reportedAt)} · {its.people} 人说过
        </Text>
        <StatusChip status={its.status} />
      </View>
      <Text className="case-title">{its.title}</Text>
      <Text className="case-summary">{its.summary}</Text>
    </Card>
  )
}

/** Matters neighbours may read of, newest first: an editor's words, never the reporter's. */
export default function CasesPage() {
  const { rows, error, loading, more, reload } = useCases()
  useReachBottom(more)
  return (
    <Page title="大家说的事">
      <CellList>
        <Cell
          icon="newspaper-duotone"
          words="写成报道的事"
          note="核实过，也问过责任方"
          onTap={() => void open('pieces')}
        />
      </CellList>
      {rows.map((its) => (
        <CaseCard key={its.caseId} its={its} />
      ))}
      {loading && <Skeleton />}
      {error && rows.length === 0 && <StateView kind="error" onRetry={reload} />}
      {error && rows.length > 0 && <Note tone="yellow">{error.message}</Note>}
      {!loading && !error && rows.length === 0 && (
        <StateView
          kind="empty"
          primary={{ words: '拍照报线索', onTap: () => void open('report') }}
        />
      )}
    </Page>
  )
}
