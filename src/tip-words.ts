import { DAY, dateWords, dayOf, HOUR, leftWords, momentWords, shanghai } from '@core/kit/time'
import type { StatusKey } from '@core/tips/status'
import type { Waiting } from '@core/tips/views'

type Tone = 'plain' | 'promised' | 'soon' | 'late'

interface DateBoxWords {
  head: string
  day: string
  left: string
  foot: string
  tone: Tone
}

type Dated = 'received' | 'verifying' | 'merged' | 'forwarded' | 'promised' | 'overdue'

const HEAD: Record<Dated, (name: string) => string> = {
  received: () => '编辑最晚联系您',
  verifying: () => '编辑最晚核实完',
  merged: () => '编辑最晚核实完',
  forwarded: (name) => `${name}最晚回复`,
  promised: (name) => `${name}答应办好的日子`,
  overdue: () => '本该回复的日子',
}

const FOOT: Record<Dated, string> = {
  received: '到时没联系，打编辑部电话',
  verifying: '核实好了就告诉您',
  merged: '和邻居的一起办',
  forwarded: '到期没回，编辑会去催',
  promised: '到期没办好，编辑会去催',
  overdue: '编辑在催',
}

const isDated = (status: StatusKey): status is Dated => status in HEAD

function toneOf(status: Dated, dueAt: number, now: number): Tone {
  if (status === 'overdue' || now > dueAt) return 'late'
  if (dueAt - now <= 3 * DAY && status !== 'received') return 'soon'
  return status === 'promised' ? 'promised' : 'plain'
}

/** Until when, in the words of the box under the line; nothing when nobody has a date to keep. */
export function dateBoxOf(
  status: StatusKey,
  { name, dueAt }: Waiting,
  now: number,
): DateBoxWords | null {
  if (dueAt === null || !isDated(status)) return null
  return {
    head: HEAD[status](name),
    day: dayOf(dueAt) === dayOf(now) ? `今天 ${shanghai(dueAt).format('HH:mm')}` : dateWords(dueAt),
    left: leftWords(dueAt, now),
    foot: FOOT[status],
    tone: toneOf(status, dueAt, now),
  }
}

/** Who it waits for, in one short line: `现在在：梧桐里物业`. */
export function whereWords(status: StatusKey, { for: who, name }: Waiting): string {
  if (status === 'overdue') return '责任方晚了，编辑在催'
  if (status === 'confirm') return '等您看看好没好'
  if (status === 'need_info') return '等您补充'
  if (status === 'resolved') return '办完了'
  if (status === 'declined') return '这件已说明'
  if (status === 'merged') return '和邻居的一起办'
  return who === 'nobody' ? '' : `现在在：${name}`
}

const FAR = 12 * HOUR

/** Within how long an editor gets in touch: `4 小时内`, or `10月14日 18:00 前` (MISSION T5). */
export function withinWords(dueAt: number, from: number): string {
  const gap = dueAt - from
  return gap <= FAR ? `${Math.max(1, Math.ceil(gap / HOUR))} 小时内` : `${momentWords(dueAt)} 前`
}

/** Day of a card: `今天`, `昨天`, `10月9日`. */
export function dayWords(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return '今天'
  if (dayOf(at) === dayOf(now - DAY)) return '昨天'
  const t = shanghai(at)
  return `${t.month() + 1}月${t.date()}日`
}
