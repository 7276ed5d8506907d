import type { Held } from './held'
import { HELD_OF_TAKING_PART } from './held-taking-part'
import { HELD_OF_TIPS } from './held-tips'
import { HELD_OF_WORK } from './held-work'

/**
 * Everything we hold of people. A new collection with somebody's words, name or id in it gets its
 * entry in one of the three; a test plants a person everywhere and finds what was forgotten. Tips go
 * last, because what belongs to them is found by them.
 */
export const WHAT_WE_HOLD: readonly Held[] = [
  ...HELD_OF_TAKING_PART,
  ...HELD_OF_WORK,
  ...HELD_OF_TIPS,
]
