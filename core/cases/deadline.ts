import { DAY, dateWords, dayOf, leftWords, shanghai } from '../kit/time'

/** How near a deadline is: today red, tomorrow yellow, overdue said (DESIGN-UI §6.2). */
export type Nearness = 'overdue' | 'today' | 'tomorrow' | 'later'

export function nearness(dueAt: number, now: number): Nearness {
  if (dueAt < now) return 'overdue'
  if (dayOf(dueAt) === dayOf(now)) return 'today'
  return dayOf(dueAt) === dayOf(now + DAY) ? 'tomorrow' : 'later'
}

function dayWords(at: number, now: number): string {
  const names = ['今天', '明天', '后天']
  const near = names.findIndex((_, days) => dayOf(now + days * DAY) === dayOf(at))
  return names[near] ?? dateWords(at)
}

/** A deadline in a row: `今天 12:12 到期`, `明天 10:00`, `晚了 2 天`. */
export function dueWords(dueAt: number, now: number): string {
  const near = nearness(dueAt, now)
  if (near === 'overdue') return leftWords(dueAt, now)
  const words = `${dayWords(dueAt, now)} ${shanghai(dueAt).format('HH:mm')}`
  return near === 'today' ? `${words} 到期` : words
}

/** A deadline in full: `今天 12:12，还有 3 小时 28 分`. */
export function dueInFull(dueAt: number, now: number): string {
  const clock = shanghai(dueAt).format('HH:mm')
  const day = dueAt < now ? dateWords(dueAt) : dayWords(dueAt, now)
  return `${day} ${clock}，${leftWords(dueAt, now)}`
}
