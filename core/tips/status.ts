/** What people read: a projection of tip and case, never stored (DESIGN-UI §3.1). */
export const STATUS_KEYS = [
  'draft',
  'received',
  'verifying',
  'need_info',
  'forwarded',
  'promised',
  'confirm',
  'resolved',
  'overdue',
  'declined',
  'merged',
] as const
export type StatusKey = (typeof STATUS_KEYS)[number]

interface Wording {
  readonly resident: string
  readonly editor: string
  readonly icon: string
  /** Step of the line that is now; 3 = all done, -1 = no line. */
  readonly step: 0 | 1 | 2 | 3 | -1
}

export const STATUS: Record<StatusKey, Wording> = {
  draft: { resident: '没发出去', editor: '—', icon: 'floppy-disk', step: -1 },
  received: { resident: '收到了', editor: '待分拣', icon: 'tray', step: 1 },
  verifying: { resident: '正在核实', editor: '核实中', icon: 'magnifying-glass', step: 1 },
  need_info: { resident: '请您补充', editor: '待补充', icon: 'chat-circle-dots', step: 1 },
  forwarded: { resident: '已转交', editor: '等回应', icon: 'paper-plane-tilt', step: 2 },
  promised: { resident: '答应整改', editor: '整改中', icon: 'calendar-check', step: 2 },
  confirm: { resident: '请您看看好没好', editor: '待回访', icon: 'hand-tap', step: 0 },
  resolved: { resident: '有结果了', editor: '已协调解决', icon: 'check-circle', step: 3 },
  overdue: { resident: '回复晚了，在催', editor: '超期', icon: 'clock-countdown', step: 2 },
  declined: { resident: '这件帮不上，已说明', editor: '不受理（已说明）', icon: 'info', step: -1 },
  merged: { resident: '和邻居的同一件事合并了', editor: '已合并', icon: 'arrows-merge', step: 1 },
}

export const WAITS_FOR = ['editors', 'party', 'reporter', 'nobody'] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/** What is due next: a first contact, a verification, a referral, a reply, a promise, a look. */
export const WAIT_CLOCKS = ['contact', 'verify', 'refer', 'reply', 'promise', 'look'] as const
export type WaitClock = (typeof WAIT_CLOCKS)[number]

const WAITS: Record<StatusKey, WaitsFor> = {
  draft: 'reporter',
  received: 'editors',
  verifying: 'editors',
  need_info: 'reporter',
  forwarded: 'party',
  promised: 'party',
  confirm: 'reporter',
  resolved: 'nobody',
  overdue: 'editors',
  declined: 'nobody',
  merged: 'nobody',
}

/** Who has to move next (MISSION T6). */
export const waitsFor = (status: StatusKey): WaitsFor => WAITS[status]
