import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Shanghai has kept UTC+8 without summer time since 1991; the offset is fixed on purpose. */
const SHANGHAI_MINUTES = 480
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** The moment as a Shanghai wall clock. */
export const shanghai = (ms: number) => dayjs(ms).utcOffset(SHANGHAI_MINUTES)

/** Shanghai calendar day, `2026-10-13`. */
export const dayOf = (ms: number): string => shanghai(ms).format('YYYY-MM-DD')

/** Shanghai calendar month, `2026-10`. */
export const monthOf = (ms: number): string => shanghai(ms).format('YYYY-MM')

/** ms at which a Shanghai day begins. */
export const startOfDay = (day: string): number =>
  dayjs.utc(day).valueOf() - SHANGHAI_MINUTES * MINUTE

/** `10月13日 周二` (DESIGN-UI §2.2: no space inside the date). */
export function dateWords(ms: number): string {
  const t = shanghai(ms)
  return `${t.month() + 1}月${t.date()}日 ${WEEKDAYS[t.day()]}`
}

/** `10月13日 08:12`. */
export function momentWords(ms: number): string {
  const t = shanghai(ms)
  return `${t.month() + 1}月${t.date()}日 ${t.format('HH:mm')}`
}

/** How long ago, as a neighbour would say it; falls back to the date after a day. */
export function agoWords(ms: number, now: number): string {
  const gone = now - ms
  if (gone < MINUTE) return '刚刚'
  if (gone < HOUR) return `${Math.floor(gone / MINUTE)} 分钟前`
  if (dayOf(ms) === dayOf(now)) return `${Math.floor(gone / HOUR)} 小时前`
  if (dayOf(ms) === dayOf(now - DAY)) return '昨天'
  return momentWords(ms)
}

/** What is left until a deadline, or how late it is: `还有 3 小时 28 分`, `晚了 2 天`. */
export function leftWords(due: number, now: number): string {
  const late = now > due
  const gap = Math.abs(due - now)
  const head = late ? '晚了' : '还有'
  if (gap >= 2 * DAY) return `${head} ${Math.floor(gap / DAY)} 天`
  const hours = Math.floor(gap / HOUR)
  const minutes = Math.floor((gap % HOUR) / MINUTE)
  if (hours >= 12) return `${head} ${hours} 小时`
  return hours > 0 ? `${head} ${hours} 小时 ${minutes} 分` : `${head} ${minutes} 分`
}
