import type { Bookable } from '@core/notices/views'

/** What a list says of booking; nothing where there is none. */
export const BOOKABLE_WORDS: Record<Bookable, string> = {
  none: '',
  open: '能约',
  full: '约满了',
  past: '',
}
