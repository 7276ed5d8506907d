import { DAY, dayOf, startOfDay } from '../kit/time'
import type { Original } from './draft'

/** From so many days before its end a document is said to end soon. */
export const ENDS_SOON = 30 * DAY

/** The document that took another's place. */
export interface Successor {
  title: string
  number: string
  /** Shanghai day from which it holds. */
  on: string
  /** Our explainer of it, once there is one. */
  explainerId: string | null
}

export const STANDINGS = ['coming', 'valid', 'ending', 'expired', 'superseded'] as const
export type Standing = (typeof STANDINGS)[number]

/** Where a document stands today: derived from the clock, stored nowhere. */
export function standingOf(
  { validFrom, validUntil }: Pick<Original, 'validFrom' | 'validUntil'>,
  successor: Successor | null,
  now: number,
): Standing {
  const today = dayOf(now)
  if (successor && successor.on <= today) return 'superseded'
  if (validUntil !== '' && validUntil < today) return 'expired'
  if (validFrom !== '' && validFrom > today) return 'coming'
  if (validUntil !== '' && startOfDay(validUntil) - now < ENDS_SOON) return 'ending'
  return 'valid'
}

export const STANDING_LABEL: Record<Standing, string> = {
  coming: '还没施行',
  valid: '在执行',
  ending: '快到期',
  expired: '已过期',
  superseded: '有新文件',
}

/** No longer to be gone by. */
export const isPast = (standing: Standing): boolean =>
  standing === 'expired' || standing === 'superseded'
