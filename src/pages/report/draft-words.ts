import { agoWords } from '@core/kit/time'
import { CATEGORIES, type CategoryId, guessCategory } from '@core/tips/categories'
import { titleOf } from '@core/tips/draft'
import type { OutboxItem } from '@src/cloud/outbox-item'
import type { tipOutbox, UnfinishedTip } from '@src/tip-outbox'

export type KeptTip = NonNullable<ReturnType<typeof tipOutbox.find>>
type Kept = Pick<OutboxItem<unknown, unknown, unknown>, 'sealed' | 'result' | 'trouble'>

/** The kind chosen, or the one the words speak of; nothing while there is no sign of one. */
export function categoryOf({
  categoryId,
  text,
}: Pick<UnfinishedTip, 'categoryId' | 'text'>): CategoryId | undefined {
  if (categoryId) return categoryId
  const guess = guessCategory(text ?? '')
  return guess === 'other' ? undefined : guess
}

/** What a draft is called in a list. */
export function draftTitle({ draft }: KeptTip): string {
  const text = draft.text?.trim()
  if (text) return titleOf(text)
  const category = categoryOf(draft)
  return category ? CATEGORIES[category].label : '还没写字'
}

/** `2 张照片存在手机里 · 10 分钟前`. */
export function draftNote({ photos, changedAt }: KeptTip, now: number): string {
  const stored = photos.length > 0 ? `${photos.length} 张照片存在手机里` : '存在手机里'
  return `${stored} · ${agoWords(changedAt, now)}`
}

/** Given to the editors but not out yet: it goes by itself and cannot be changed meanwhile. */
export const isOnItsWay = ({ sealed, result }: Kept): boolean => Boolean(sealed && !result)

/** Still to be written or sent; what has a receipt only waits for its photos. */
export const isUnsent = ({ result }: Kept): boolean => !result
