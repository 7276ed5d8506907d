import { OPEN_QUEUES, QUEUE_LABEL, QUEUES, type Queue } from '@core/cases/queues'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { Choice } from '../frame/choice'
import { Press } from '../frame/press'
import { useInbox } from './inbox-store'
import { show } from './queue-loading'

/** Drawn as tabs; the rest are behind the arrow. */
const TABS: readonly Queue[] = ['triage', 'verifying', 'waiting', 'checking']
const OTHERS = QUEUES.filter((queue) => !TABS.includes(queue))

type Counts = Partial<Record<Queue, number>>

const counted = (queue: Queue, counts: Counts): string => {
  const open = (OPEN_QUEUES as readonly Queue[]).includes(queue)
  return open && counts[queue] !== undefined
    ? `${QUEUE_LABEL[queue]} ${counts[queue]}`
    : QUEUE_LABEL[queue]
}

/** What waits where: four tabs with their counts, and the other queues. */
export function QueueTabs() {
  const queue = useInbox((s) => s.showing.queue)
  const counts: Counts = useInbox((s) => s.tally?.counts) ?? {}
  const elsewhere = OTHERS.includes(queue)
  return (
    <View className="queue__tabs">
      <View
        className="queue__four"
        {...(onWeb ? { role: 'tablist', 'aria-label': '线索分栏' } : {})}
      >
        {TABS.map((tab) => (
          <Press
            key={tab}
            role="tab"
            selected={tab === queue}
            className={`queue__tab ${tab === queue ? 'queue__tab--on' : ''}`}
            onPress={() => void show({ queue: tab, words: undefined })}
          >
            <Text>{counted(tab, counts)}</Text>
          </Press>
        ))}
      </View>
      <Choice
        name="其他栏"
        side="right"
        className={`queue__tab ${elsewhere ? 'queue__tab--on' : ''}`}
        words={elsewhere ? QUEUE_LABEL[queue].slice(0, 3) : '更多'}
        value={queue}
        options={OTHERS.map((id) => ({ id, words: counted(id, counts) }))}
        onChoose={(chosen) => void show({ queue: chosen, words: undefined })}
      />
    </View>
  )
}
