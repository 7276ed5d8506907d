import { dayOf, MINUTE, shanghai, startOfDay } from '@core/kit/time'
import type { DeskState } from '@core/pieces/desk-views'

export const dayWords = (at: number): string => shanghai(at).format('M月D日')
export const whenWords = (at: number): string => shanghai(at).format('M月D日 HH:mm')

export const STATE: Record<DeskState, { words: string; className: string }> = {
  writing: { words: '在写', className: 'tag' },
  waiting: { words: '等审', className: 'tag tag--yellow' },
  published: { words: '已发布', className: 'tag tag--green' },
  changed: { words: '已发布，有改动', className: 'tag tag--yellow' },
  withdrawn: { words: '已撤回', className: 'tag tag--red' },
}

/** A moment as the browser's own field writes it, in Shanghai whatever the computer is set to. */
export const asField = (at: number | undefined): string =>
  at === undefined ? '' : shanghai(at).format('YYYY-MM-DDTHH:mm')

export function fromField(typed: string): number | undefined {
  const [day = '', time = ''] = typed.split('T')
  const [hours, minutes] = time.split(':').map(Number)
  if (!/^20\d\d-\d\d-\d\d$/.test(day) || hours === undefined || minutes === undefined)
    return undefined
  const at = startOfDay(day) + (hours * 60 + minutes) * MINUTE
  return dayOf(at) === day ? at : undefined
}

let made = 0

/** An id for something new in a draft; unique within it. */
export function newBlockId(): string {
  made += 1
  return `b${Date.now().toString(36)}${made}`
}
