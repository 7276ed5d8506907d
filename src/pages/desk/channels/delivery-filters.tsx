import { CHANNEL_LABEL } from '@core/newsroom/channel'
import type { ChannelView } from '@core/newsroom/health'
import { Choice } from '../frame/choice'
import { DeskButton } from '../frame/desk-button'
import { type Counts, DAYS, type Filter } from './filter'

const TABS = [
  { show: 'all', words: '全部' },
  { show: 'retrying', words: '等重试' },
  { show: 'dead', words: '死信' },
] as const

interface DeliveryFiltersProps {
  filter: Filter
  counts: Counts
  channels: readonly ChannelView[]
  busy: boolean
  onChange: (filter: Filter) => void
  onReplayAll: () => void
}

function Tabs({ filter, counts, onChange }: DeliveryFiltersProps) {
  return (
    <div className="filters__tabs" role="tablist" aria-label="看哪些">
      {TABS.map(({ show, words }) => (
        <button
          key={show}
          type="button"
          role="tab"
          aria-selected={filter.show === show}
          className={`bare filters__tab ${filter.show === show ? 'is-on' : ''}`}
          onClick={() => onChange({ ...filter, show })}
        >
          {`${words} ${counts[show]}`}
        </button>
      ))}
    </div>
  )
}

const optionsOf = (channels: readonly ChannelView[]) => [
  { id: '', words: '全部渠道' },
  ...channels.map(({ channelId, kind, name }) => ({
    id: channelId,
    words: `${CHANNEL_LABEL[kind]} ${name}`,
  })),
]

const TAG = 'tag tag--line filters__choice'

/** Which deliveries to show, and all dead letters at once. */
export function DeliveryFilters(props: DeliveryFiltersProps) {
  const { filter, counts, channels, busy, onChange, onReplayAll } = props
  const choice = { side: 'right', className: TAG } as const
  return (
    <div className="filters">
      <Tabs {...props} />
      <div className="filters__more">
        <Choice
          {...choice}
          name="渠道"
          options={optionsOf(channels)}
          value={filter.channelId}
          onChoose={(channelId) => onChange({ ...filter, channelId })}
        />
        <Choice
          {...choice}
          name="哪天"
          options={DAYS}
          value={filter.day}
          onChoose={(day) => onChange({ ...filter, day })}
        />
        <DeskButton
          words={busy ? '正在重发…' : '死信全部重发'}
          size="small"
          disabled={busy || counts.dead === 0}
          onPress={onReplayAll}
        />
      </div>
    </div>
  )
}
