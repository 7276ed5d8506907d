import type { Ballot } from '../../core/votes/ballot'
import type { Exclusion } from '../../core/votes/exclusion'
import type { Sheet } from '../../core/votes/paper'
import type { Excluded, Tally } from '../../core/votes/tally'
import type { Theme } from '../../core/votes/theme'
import type { Feeling } from '../../core/votes/views'
import type { Visit } from '../../core/votes/visit'
import { keyedHash } from '../kit/crypto'
import { collection } from '../kit/database'

export const themes = collection<Theme>('themes')
export const ballots = collection<Ballot>('ballots')
export const sheets = collection<Sheet>('sheets')
export const exclusions = collection<Exclusion>('exclusions')

/** A tally as stored also knows which ballots it left out; that leaves only to their own voters. */
export interface StoredTally extends Tally {
  left: Pick<Excluded, 'ballotId' | 'reason'>[]
}
export const tallies = collection<StoredTally>('tallies')

/** A name on a paper roster is taken; `_id` is the keyed hash of theme and name. */
interface RosterMark {
  _id: string
  sheetId: string
}
export const rosterMarks = collection<RosterMark>('rosterMarks')

export interface StoredVisit extends Visit {
  /** Keyed hash of who asked: one open request a person. */
  owner: string
}
export const visits = collection<StoredVisit>('visits')

interface Comer {
  _id: string
  themeId: string
  people: number
}
export const comers = collection<Comer>('comers')

export interface Felt {
  _id: string
  themeId: string
  feeling: Feeling
  words?: string
  mayQuote: boolean
  at: number
}
export const feelings = collection<Felt>('feelings')

/** One person, one vote: the same voter in the same theme always has this ballot. */
export const ballotIdOf = (themeId: string, personId: string): string =>
  keyedHash('ballot', themeId, personId)

/** What compares a name on the roll with one on paper; tells neither. */
export const rollHashOf = (themeId: string, key: readonly string[]): string =>
  keyedHash('roll', themeId, ...key)
