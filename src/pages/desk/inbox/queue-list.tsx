import { dueWords } from '@core/cases/deadline'
import { QUEUE_LABEL } from '@core/cases/queues'
import { MINUTE } from '@core/kit/time'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { DeskButton } from '../frame/desk-button'
import { turnRow } from './choosing'
import { type Inbox, isSame, useInbox } from './inbox-store'
import { load, loadMore } from './queue-loading'
import { QueueRow } from './queue-row'
import { select } from './selection'
import { useNow } from './use-now'

function emptyWords({ showing, tally }: Inbox, now: number): string {
  if (showing.words) return `没找到“${showing.words}”，换个说法，或者报回执号`
  if (showing.mine || showing.communityId || showing.categoryId) return '这样筛没有，换个条件看看'
  const next = tally?.nextDueAt
  if (showing.queue !== 'triage') return `${QUEUE_LABEL[showing.queue]}这一栏现在空着`
  if (!next) return '都分完了'
  return `都分完了，下一个到期在 ${dueWords(next, now).replace(' 到期', '')}`
}

function Nothing() {
  const words = useInbox((s) => emptyWords(s, Date.now() + s.drift))
  return (
    <View className="queue__nothing">
      <Text>{words}</Text>
    </View>
  )
}

/** Keeps the open row in sight when J and K walk the list. */
function useInSight(id: string | undefined): void {
  useEffect(() => {
    if (!onWeb || !id) return
    document.getElementById(`row-${id}`)?.scrollIntoView({ block: 'nearest' })
  }, [id])
}

/** The rows of a queue, or of what was searched for. */
export function QueueList() {
  const { rows, list, next, selected, showing, chosen } = useInbox()
  const now = useNow(MINUTE)
  useInSight(selected?.id)
  if (list === 'failed') {
    return (
      <View className="queue__nothing">
        <Text>没取到，不是您的问题</Text>
        <DeskButton words="再试一次" kind="soft" onPress={() => void load(true)} />
      </View>
    )
  }
  if (list === 'ready' && rows.length === 0) return <Nothing />
  const listbox = onWeb ? { role: 'listbox', 'aria-label': QUEUE_LABEL[showing.queue] } : {}
  return (
    <View>
      <View className="queue__rows" {...(rows.length > 0 ? listbox : {})}>
        {rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            now={now}
            open={isSame(row, selected)}
            chosen={chosen?.some((one) => isSame(one, row))}
            onOpen={chosen ? turnRow : select}
          />
        ))}
      </View>
      {next && (
        <View className="queue__more">
          <DeskButton words="再看 20 条" onPress={() => void loadMore()} />
        </View>
      )}
    </View>
  )
}
