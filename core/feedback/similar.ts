import { overlap } from '../cases/similar'

/** From here on two questions are offered as the same one. */
export const ALIKE_FROM = 0.34

/** How alike two questions read, 0 to 1. */
export const alike = (a: string, b: string): number =>
  Math.min(1, Math.round(overlap(a, b) * 100) / 100)
