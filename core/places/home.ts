import type { Community } from './place'

/** What the home page tells besides warnings and 说一声, which always come first. */
export const HOME_PARTS = ['feedback', 'vote', 'policy', 'notice'] as const
export type HomePart = (typeof HOME_PARTS)[number]

type Kind = Community['kind']

/**
 * Order by kind of community (MISSION R1, field guide): new ones are young, vote online and look after
 * their surroundings; in old ones care and doctors come first, and votes are collected at the door.
 */
export const HOME_ORDER: Record<Kind, readonly HomePart[]> = {
  new: ['vote', 'feedback', 'notice', 'policy'],
  mixed: ['feedback', 'vote', 'policy', 'notice'],
  old: ['notice', 'policy', 'feedback', 'vote'],
}

/** The 互动反馈日 itself comes before the rest, wherever it usually stands. */
export function homeOrder(kind: Kind | undefined, feedbackToday: boolean): readonly HomePart[] {
  const order = HOME_ORDER[kind ?? 'mixed']
  return feedbackToday ? ['feedback', ...order.filter((part) => part !== 'feedback')] : order
}

/** How people of a place are best reached: by telephone and at the door, or on the screen. */
export const CHANNEL: Record<Kind, 'phone' | 'screen'> = {
  new: 'screen',
  mixed: 'screen',
  old: 'phone',
}
