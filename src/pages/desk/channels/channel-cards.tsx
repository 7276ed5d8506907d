import type { ChannelView } from '@core/newsroom/health'
import { DeskIcon } from '../frame/desk-icon'
import { ChannelCard } from './channel-card'

interface ChannelCardsProps {
  channels: readonly ChannelView[]
  /** Absent for those who may only look and replay. */
  onAdd: (() => void) | undefined
  onOpen: (channel: ChannelView) => void
}

/** All channels in a row, and a way to add one. */
export function ChannelCards({ channels, onAdd, onOpen }: ChannelCardsProps) {
  return (
    <section aria-label="渠道">
      <ul className="channels">
        {channels.map((channel) => (
          <ChannelCard key={channel.channelId} channel={channel} onOpen={() => onOpen(channel)} />
        ))}
        {onAdd && (
          <li className="channel__item">
            <button type="button" className="bare channel channel--add" onClick={onAdd}>
              <DeskIcon name="plus-bold" color="brand" />
              加一个渠道
            </button>
          </li>
        )}
      </ul>
      {channels.length > 0 && (
        <p className="meta channels__legend">每格是 1 小时：浅绿正常，黄有重试，红没送到</p>
      )}
    </section>
  )
}
