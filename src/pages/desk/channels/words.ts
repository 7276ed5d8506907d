import { dayOf, HOUR, MINUTE, momentWords, SECOND, shanghai } from '@core/kit/time'
import type { CHOSEN_TYPES } from '@core/newsroom/channel'
import { DELIVERY_LABEL, type DeliveryRow } from '@core/newsroom/delivery'
import { NEWS_LABEL } from '@core/newsroom/event'
import type { ChannelView } from '@core/newsroom/health'

type ChosenType = (typeof CHOSEN_TYPES)[number]

/** Time of day, with the date in front when it was another day. */
export function clockWords(at: number, now: number): string {
  return dayOf(at) === dayOf(now) ? shanghai(at).format('HH:mm:ss') : momentWords(at)
}

const tookWords = (ms: number) => `${(ms / SECOND).toFixed(1)} 秒`

const shortClock = (at: number, now: number) =>
  dayOf(at) === dayOf(now) ? shanghai(at).format('H:mm') : momentWords(at)

/** The last column: how long it took, or when it goes on. */
export function endWords({ state, held, took, nextAt }: DeliveryRow, now: number): string {
  if (took !== null) return tookWords(took)
  if (nextAt === null) return '—'
  if (held && state === 'waiting') return `${shortClock(nextAt, now)} 一起发`
  return state === 'retrying' ? `${shortClock(nextAt, now)} 再试` : '—'
}

export function triesWords({ state, tries, most }: DeliveryRow): string {
  if (tries === 0) return '—'
  return state === 'retrying' || state === 'dead' ? `${tries} / ${most}` : String(tries)
}

export const stateWords = ({ state, held }: DeliveryRow): string =>
  state === 'waiting' && held ? '静默中' : DELIVERY_LABEL[state]

/** `隔 5 分钟`: how long after the try before it. */
export function gapWords(ms: number): string {
  if (ms < MINUTE) return `隔 ${Math.max(1, Math.round(ms / SECOND))} 秒`
  if (ms < HOUR) return `隔 ${Math.round(ms / MINUTE)} 分钟`
  return `隔 ${Math.round(ms / HOUR)} 小时`
}

/** The small words on the right of a card. */
export function cardWords({ kind, today, retrying, dead, enabled }: ChannelView): string {
  if (dead > 0) return `死信 ${dead} 条`
  if (retrying > 0) return `重试 ${retrying} 条`
  return enabled ? `今天 ${today} ${kind === 'email' ? '封' : '条'}` : '不再发'
}

/** Where the desk says it in other words than the message does. */
export const TYPE_WORDS: Record<ChosenType, string> = {
  ...NEWS_LABEL,
  'tip.resubmitted': '居民补充了',
  'tip.withdrawn': '居民撤回了',
  'tip.accepted': '编辑受理了',
  'notice.published': '发了社区通知',
  'notice.withdrawn': '撤回了通知',
  'slot.filled': '预约满了',
  'warning.relayed': '转发了预警',
  'warning.lifted': '预警解除了',
}
