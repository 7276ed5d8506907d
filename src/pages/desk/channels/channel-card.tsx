import { CHANNEL_LABEL } from '@core/newsroom/channel'
import { CHANNEL_STATE_LABEL, type ChannelView, type HourState } from '@core/newsroom/health'
import { DeskIcon } from '../frame/desk-icon'
import { KindSign } from './kind-sign'
import { CHANNEL_TONE } from './tone'
import { cardWords } from './words'

/** What the 24 bars say, in a sentence for those who do not see them. */
function stripWords(hours: readonly HourState[]): string {
  const n = (state: HourState) => hours.filter((hour) => hour === state).length
  return `最近 24 小时：${n('ok')} 小时正常，${n('retry')} 小时有重试，${n('down')} 小时没送到`
}

function Strip({ hours }: { hours: readonly HourState[] }) {
  return (
    <span className="channel__strip" role="img" aria-label={stripWords(hours)}>
      {hours.map((hour, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place among the hours
        <i key={i} className={`channel__hour channel__hour--${hour}`} />
      ))}
    </span>
  )
}

interface ChannelCardProps {
  channel: ChannelView
  onOpen: () => void
}

/** One channel: who gets it, how it is, the last 24 hours. Opens its settings. */
export function ChannelCard({ channel, onOpen }: ChannelCardProps) {
  const { kind, name, state, hours } = channel
  const { className, icon, color } = CHANNEL_TONE[state]
  return (
    <li className="channel__item">
      <button type="button" className="bare channel" aria-haspopup="dialog" onClick={onOpen}>
        <span className="channel__head">
          <KindSign kind={kind} />
          <span className="channel__names">
            <b className="t3">{CHANNEL_LABEL[kind]}</b>
            <span className="meta ellipsis">{name}</span>
          </span>
        </span>
        <span className="channel__row">
          <span className={className}>
            <DeskIcon name={icon} color={color} />
            {CHANNEL_STATE_LABEL[state]}
          </span>
          <span className="meta">{cardWords(channel)}</span>
        </span>
        <Strip hours={hours} />
      </button>
    </li>
  )
}
