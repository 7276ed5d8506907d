import type { PaperWork } from '@core/votes/desk-views'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EnterForm } from './enter-form'
import { SheetsPart } from './sheets-part'
import { type Paper, usePaper } from './use-paper'
import { VisitsPart } from './visits-part'
import '../votes.scss'
import './index.scss'

function Missing({ error, reload }: Pick<Paper, 'error' | 'reload'>) {
  if (!error) return <Skeleton />
  if (error.code === 'Unauthenticated' || error.code === 'Forbidden') {
    return (
      <StateView
        kind="forbidden"
        title={error.message}
        lines=""
        primary={{ words: '看投票', onTap: () => void openTab('vote') }}
      />
    )
  }
  return <StateView kind="error" title={error.message} lines="" onRetry={reload} />
}

function Work({ paper, work }: { paper: Paper; work: PaperWork }) {
  return (
    <>
      <View>
        <Text className="theme-title">{work.title}</Text>
        <Text className="theme-intro">
          两个人一起上门。一个人录，另一个人拿着原表再数一遍，数对了才算。
        </Text>
      </View>
      {paper.failed && <Note tone="yellow">{paper.failed}</Note>}
      <VisitsPart paper={paper} visits={work.visits} />
      <SheetsPart paper={paper} work={work} />
    </>
  )
}

/** Where informants and editors collect paper votes (MISSION V2). */
export default function PaperPage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  const paper = usePaper(id)
  const [entering, setEntering] = useState(false)
  const { work } = paper
  const bar = work?.phase === 'open' && (
    <BottomBar>
      <Button grow words="录一张计票表" onTap={() => setEntering(true)} />
    </BottomBar>
  )
  if (work && entering) {
    return (
      <Page title="录计票表" onBack={() => setEntering(false)}>
        <EnterForm paper={paper} work={work} onDone={() => setEntering(false)} />
      </Page>
    )
  }
  return (
    <Page title="走访收票" bottom={bar}>
      {work ? <Work paper={paper} work={work} /> : <Missing {...paper} />}
    </Page>
  )
}
