import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { SentCard } from '@src/pages/report/sent-card'
import { Text } from '@tarojs/components'
import '../tips.scss'
import { Filters } from './filters'
import './index.scss'
import { TipCard } from './tip-card'
import { UnsentBar } from './unsent-bar'
import { type Mine, useMine } from './use-mine'

function Tips({ page, failed, filter, retry, choose }: Mine) {
  const now = Date.now()
  if (!page) {
    if (!failed) return <Skeleton />
    return failed.code === 'Unauthenticated' ? (
      <StateView kind="forbidden" primary={{ words: '去登录', onTap: () => void openTab('me') }} />
    ) : (
      <StateView kind="error" onRetry={retry} />
    )
  }
  if (page.tips.length === 0) {
    const all = { words: '看全部', onTap: () => choose('all') }
    const report = { words: '拍照报线索', onTap: () => void openTab('report') }
    return filter === 'all' ? (
      <StateView kind="empty" primary={report} />
    ) : (
      <StateView kind="empty" title="这一栏没有" lines="别的栏里也许有" primary={all} />
    )
  }
  return (
    <>
      {page.tips.map((tip) => (
        <TipCard key={tip.tipId} tip={tip} now={now} />
      ))}
      {failed && <Note tone="yellow">没取到新的，不是您的问题。下面是刚才的</Note>}
      {!page.next && <Text className="mine__end">就这些了</Text>}
    </>
  )
}

/** 我的线索: what waits for me first, then everything else (DESIGN-UI §5 ④). */
export default function MinePage() {
  const mine = useMine()
  return (
    <Page title="我的线索">
      <Filters filter={mine.filter} counts={mine.page?.counts} onChoose={mine.choose} />
      <SentCard />
      <UnsentBar />
      <Tips {...mine} />
    </Page>
  )
}
