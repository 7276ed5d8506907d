import { peopleOf as people } from '../kit/readership'
import { readership } from './records'

/** How many people opened each; somebody who comes back is counted once. */
export const peopleOf = (ids: readonly string[]): Promise<Map<string, number>> =>
  people(readership, ids)
