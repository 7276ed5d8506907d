import type { StatusKey } from '@core/tips/status'
import type { IconName } from '../icon/icons'
import type { IconColor } from '../icon/palette'

/** Icon and colour of each state; the icons are those named in core/tips/status.ts. */
export const STATUS_LOOK: Record<StatusKey, { icon: IconName; color: IconColor }> = {
  draft: { icon: 'floppy-disk-bold', color: 'ink2' },
  received: { icon: 'tray-bold', color: 'received' },
  verifying: { icon: 'magnifying-glass-bold', color: 'link' },
  need_info: { icon: 'chat-circle-dots-bold', color: 'lamp' },
  forwarded: { icon: 'paper-plane-tilt-bold', color: 'forwarded' },
  promised: { icon: 'calendar-check-bold', color: 'promised' },
  confirm: { icon: 'hand-tap-bold', color: 'lamp' },
  resolved: { icon: 'check-circle-fill', color: 'white' },
  overdue: { icon: 'clock-countdown-bold', color: 'danger' },
  declined: { icon: 'info-bold', color: 'ink2' },
  merged: { icon: 'arrows-merge-bold', color: 'ink2' },
}
