import { shanghai } from '@core/kit/time'
import type { DeskState } from '@core/policies/views'

/** `10月12日 15:26`. */
export const whenWords = (at: number): string => shanghai(at).format('M月D日 HH:mm')
export const dayWords = (at: number): string => shanghai(at).format('M月D日')

export const STATE: Record<DeskState, { words: string; className: string }> = {
  draft: { words: '草稿', className: 'tag tag--yellow' },
  cleared: { words: '可以发布', className: 'tag tag--green' },
  published: { words: '已发布', className: 'tag tag--green' },
  changed: { words: '已发布，有改动', className: 'tag tag--yellow' },
  recalled: { words: '已撤回', className: 'tag tag--red' },
}

/** A clause among others of the same number. */
export const clauseWords = ({ no, text }: { no: string; text: string }): string =>
  `${no} ${text.slice(0, 8)}${text.length > 8 ? '…' : ''}`

let made = 0

/** An id for something new in a draft; unique within it. */
export function newPartId(prefix: string): string {
  made += 1
  return `${prefix}${Date.now().toString(36)}${made}`
}
