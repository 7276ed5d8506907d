import type { DeliveryRow } from '@core/newsroom/delivery'
import type { ChannelState } from '@core/newsroom/health'
import type { IconName } from '@src/components/icon/icons'
import type { IconColor } from '@src/components/icon/palette'

interface Tone {
  className: string
  icon: IconName
  color: IconColor
}

/** Icon and colour of a delivery's state; the words stand beside them (DESIGN-UI §1, rule 4). */
export const DELIVERY_TONE: Record<DeliveryRow['state'], Tone> = {
  waiting: { className: 'tag', icon: 'hourglass-medium-bold', color: 'ink2' },
  retrying: { className: 'tag tag--yellow', icon: 'arrow-clockwise-bold', color: 'lamp' },
  delivered: { className: 'tag tag--green', icon: 'check-bold', color: 'brand' },
  dead: { className: 'tag tag--red', icon: 'warning-circle-bold', color: 'danger' },
  phoned: { className: 'tag', icon: 'phone', color: 'ink2' },
  dropped: { className: 'tag', icon: 'check-bold', color: 'ink2' },
  missed: { className: 'tag tag--red', icon: 'x-bold', color: 'danger' },
}

export const HELD_TONE: Tone = { className: 'tag', icon: 'moon-duotone', color: 'ink2' }

export const CHANNEL_TONE: Record<ChannelState, Tone> = {
  ok: { className: 'channel__state', icon: 'check-circle-fill', color: 'brand' },
  retrying: { className: 'channel__state is-lamp', icon: 'warning-fill', color: 'lamp' },
  stopped: { className: 'channel__state is-red', icon: 'x-circle-fill', color: 'danger' },
  off: { className: 'channel__state is-off', icon: 'cloud-slash-bold', color: 'ink3' },
}
