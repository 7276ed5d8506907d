import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import { BulkBar } from './bulk-bar'
import { useInbox } from './inbox-store'
import { QueueFilters } from './queue-filters'
import { QueueList } from './queue-list'
import { QueueTabs } from './queue-tabs'
import './pane.scss'
import './queue.scss'

/** Says aloud what came in by itself. */
function News() {
  const news = useInbox((s) => s.news)
  return (
    <View className="only-heard" {...(onWeb ? { 'aria-live': 'polite' } : {})}>
      {news}
    </View>
  )
}

/** The left column: what waits, by deadline. */
export function QueueColumn() {
  return (
    <View className="pane pane--queue" {...(onWeb ? { role: 'region', 'aria-label': '队列' } : {})}>
      <View className="queue__head">
        <QueueTabs />
        <QueueFilters />
      </View>
      <View className="pane__scroll queue__scroll">
        <QueueList />
      </View>
      <BulkBar />
      <News />
    </View>
  )
}
