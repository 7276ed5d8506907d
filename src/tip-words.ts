import { DAY, dayOf, HOUR, leftWords, momentWords, shanghai } from '@core/kit/time'
import type { StatusKey } from '@core/tips/status'
import type { EventView, TipStatus, Waiting } from '@core/tips/views'

interface DueWords {
  title: string
  /** What happens if it passes. */
  note: string
}

/** Verified, and on its way to whoever is responsible. */
const REFER: DueWords = { title: '编辑最晚转给责任方', note: '核实完了，转过去就告诉您' }

/** The reporter has looked; the editors end it or take it up again. */
const LOOKED: DueWords = { title: '编辑最晚给您结果', note: '您看过了，办结还是再办都告诉您' }

const DUE: Partial<Record<StatusKey, (name: string) => DueWords>> = {
  received: () => ({ title: '编辑最晚联系您', note: '没联系您，打编辑部电话' }),
  verifying: () => ({ title: '编辑最晚核实完', note: '核实好就告诉您' }),
  forwarded: (name) => ({ title: `${name}最晚回复`, note: '到期没回，编辑会去催' }),
  promised: (name) => ({ title: `${name}答应办好的日子`, note: '到期没办，编辑会去催' }),
  overdue: () => ({ title: '本该回复的日子', note: '编辑在催' }),
}

/** What falls due in this state, and what happens then; nothing where nobody has a date to keep. */
export function dueWords(status: StatusKey, { name, clock }: Waiting): DueWords | undefined {
  if (clock === 'refer') return REFER
  return clock === 'look' ? LOOKED : DUE[status]?.(name)
}

const WHERE: Partial<Record<StatusKey, string>> = {
  overdue: '责任方晚了，编辑在催',
  confirm: '等您看看好没好',
  need_info: '等您补充',
  resolved: '办完了',
  declined: '已经说明了',
  merged: '和邻居的一起办',
}

/** Who it waits for, in one short line: `现在在：梧桐里物业`. */
export function whereWords(status: StatusKey, { name }: Waiting): string {
  return WHERE[status] ?? `现在在：${name || '编辑部'}`
}

const ENDS: readonly EventView['kind'][] = ['withdrawn', 'declined', 'blocked', 'restored']

/** Taken back by the reporter; its status is that of a declined one, its words must not be. */
export const isWithdrawn = ({ status, events }: Pick<TipStatus, 'status' | 'events'>): boolean =>
  status === 'declined' && events.find(({ kind }) => ENDS.includes(kind))?.kind === 'withdrawn'

/** How long is left, or how late it is; nothing where a lapsed date has been moved on already. */
export function leftFor(status: StatusKey, { dueAt }: Waiting, now: number): string | undefined {
  if (dueAt === null || (status === 'overdue' && dueAt > now)) return undefined
  return leftWords(dueAt, now)
}

const LINE: Partial<Record<StatusKey, readonly [string, string, string]>> = {
  forwarded: ['您说了', '编辑核实过', '责任方在看'],
  promised: ['您说了', '编辑核实过', '责任方在办'],
  overdue: ['您说了', '编辑核实过', '责任方晚了'],
  resolved: ['您说了', '编辑核实过', '有结果了'],
  confirm: ['等您看看', '编辑核实', '办完'],
  need_info: ['您说了', '等您补充', '责任方答复'],
}

export const lineWords = (status: StatusKey): readonly [string, string, string] =>
  LINE[status] ?? ['您说了', '编辑核实', '责任方答复']

/** Up to here hours say more than a date. */
const SHORT = 12 * HOUR

/** Within how long an editor gets in touch: `4 小时内`, or `10月14日 18:00 前` (MISSION T5). */
export function withinWords(dueAt: number, from: number): string {
  const gap = dueAt - from
  return gap <= SHORT ? `${Math.max(1, Math.ceil(gap / HOUR))} 小时内` : `${momentWords(dueAt)} 前`
}

/** Day of a card: `今天`, `昨天`, `10月9日`. */
export function dayWords(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return '今天'
  if (dayOf(at) === dayOf(now - DAY)) return '昨天'
  const t = shanghai(at)
  return `${t.month() + 1}月${t.date()}日`
}

/** `今天 09:20`, `10月13日 15:10`. */
export function whenWords(at: number, now: number): string {
  return dayOf(at) === dayOf(now) ? `今天 ${shanghai(at).format('HH:mm')}` : momentWords(at)
}
