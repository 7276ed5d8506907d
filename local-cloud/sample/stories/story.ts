import type { CategoryId } from '../../../core/tips/categories'
import type { IdentityLevel } from '../../../core/tips/draft'

/** How far a sample matter has come. */
export type Outcome =
  | 'received'
  | 'returned'
  | 'declined'
  | 'withdrawn'
  | 'verifying'
  | 'forwarded'
  | 'promised'
  | 'checking'
  | 'resolved'
  | 'explained'
  | 'unresolvable'
  | 'unfounded'

export interface Story {
  /** Hours before now. */
  ago: number
  by: string
  at: string
  building?: string
  category: CategoryId
  text: string
  photos: string[]
  outcome: Outcome
  identity?: IdentityLevel
  /** Words of an earlier story's text that this one is about: accepted into the same case. */
  sameAs?: string
}

export type Row = [
  ago: number,
  by: string,
  at: string,
  building: string,
  category: CategoryId,
  text: string,
  photos: string,
  outcome: Outcome,
  more?: Partial<Story>,
]

/** Hours of a day. */
export const D = 24
