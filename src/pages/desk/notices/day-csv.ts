import { shanghai } from '@core/kit/time'
import { slotTime } from '@core/notices/booking'
import type { Guest } from '@core/notices/views'

const HEADS = ['时段', '约号', '名字', '电话', '谁约的', '几时约的']

/** A cell a spreadsheet takes as text: quotes doubled, and nothing it could run as a formula. */
function cell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return `"${safe.replaceAll('"', '""')}"`
}

/** The list for the station as CSV; the mark at its head tells Excel that it is UTF-8. */
export function dayCsv(guests: readonly Guest[]): string {
  const rows = guests.map((guest) => [
    slotTime(guest),
    guest.number,
    guest.name,
    guest.phone,
    guest.whom === 'other' ? '邻居代约' : '自己约',
    shanghai(guest.at).format('M月D日 HH:mm'),
  ])
  const lines = [HEADS, ...rows].map((row) => row.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
