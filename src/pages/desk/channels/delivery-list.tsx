import { newsroomApi } from '@core/newsroom/api'
import type { ChannelView } from '@core/newsroom/health'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeliveryFilters } from './delivery-filters'
import { DeliveryTable } from './delivery-table'
import type { Filter } from './filter'
import type { useDeliveries } from './use-deliveries'
import './deliveries.scss'

const EMPTY: Record<Filter['show'], string> = {
  all: '这里还没有要送的，新线索来了会自动发',
  retrying: '没有在等重试的',
  dead: '没有死信，都送到了',
}

/** One call revives 200; so many at most are asked for in a row. */
const MOST_ROUNDS = 50

async function replayAll(channelId: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { replayed, left } = await call(newsroomApi.replayDead, channelId ? { channelId } : {})
    if (left === 0 || replayed === 0) return
  }
}

interface DeliveryListProps {
  filter: Filter
  channels: readonly ChannelView[]
  deliveries: ReturnType<typeof useDeliveries>
  now: number
  selected: string | undefined
  onFilter: (filter: Filter) => void
  onSelect: (deliveryId: string) => void
}

/** Filters, the table and what goes on below it. */
export function DeliveryList(props: DeliveryListProps) {
  const { filter, channels, deliveries, now, selected, onFilter, onSelect } = props
  const { rows, counts, loading, failed, more, reload } = deliveries
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const again = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      await replayAll(filter.channelId)
    } catch (failure) {
      setRefused(asAppError(failure).message)
    }
    setBusy(false)
    reload()
  }
  const trouble = refused ?? failed
  return (
    <section className="pushes__list" aria-label="投递记录">
      <DeliveryFilters
        {...{ filter, counts, channels, busy }}
        onChange={onFilter}
        onReplayAll={() => void again()}
      />
      {trouble && (
        <p className="note note--yellow pushes__note" role="alert">
          {trouble}
        </p>
      )}
      <div className="pushes__scroll">
        {rows.length > 0 && <DeliveryTable {...{ rows, now, selected, onSelect }} />}
        {rows.length === 0 && !loading && !failed && (
          <p className="pushes__empty">{EMPTY[filter.show]}</p>
        )}
        {more && (
          <DeskButton words="再往前看" kind="soft" size="small" onPress={() => void more()} />
        )}
      </div>
    </section>
  )
}
