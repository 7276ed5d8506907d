import { newsroomApi } from '@core/newsroom/api'
import type { ChannelView } from '@core/newsroom/health'
import { mayI, useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { useState } from 'react'
import { ChannelCards } from './channel-cards'
import { ChannelDialog } from './channel-dialog'
import { DeliveryDrawer } from './delivery-drawer'
import { DeliveryList } from './delivery-list'
import { FIRST_FILTER } from './filter'
import { useDeliveries, useEvery } from './use-deliveries'

/** Channels above, deliveries below, one delivery on the right. */
export function Pushes() {
  const [filter, setFilter] = useState(FIRST_FILTER)
  const [selected, setSelected] = useState<string>()
  const [edited, setEdited] = useState<ChannelView | 'new'>()
  const manages = mayI(useMe(), 'channel.manage')
  const channels = useCall(newsroomApi.listChannels, {})
  const deliveries = useDeliveries(filter)
  useEvery(channels.reload)
  const now = Date.now()
  const reload = () => {
    channels.reload()
    deliveries.reload()
  }
  const list = channels.data?.channels ?? []
  return (
    <>
      <main className="pushes">
        {channels.error && <p className="note note--yellow">{channels.error.message}</p>}
        <ChannelCards
          channels={list}
          onAdd={manages ? () => setEdited('new') : undefined}
          onOpen={(channel) =>
            manages ? setEdited(channel) : setFilter({ ...filter, channelId: channel.channelId })
          }
        />
        <DeliveryList
          {...{ filter, deliveries, now, selected }}
          channels={list}
          onFilter={setFilter}
          onSelect={setSelected}
        />
      </main>
      {selected && (
        <DeliveryDrawer
          deliveryId={selected}
          now={now}
          onClose={() => setSelected(undefined)}
          onChanged={reload}
        />
      )}
      {edited && (
        <ChannelDialog
          channel={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onChanged={reload}
        />
      )}
    </>
  )
}
