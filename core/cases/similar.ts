import { DAY } from '../kit/time'
import { CATEGORIES, type CategoryId } from '../tips/categories'

/** Two reports further apart are not offered as duplicates (DESIGN-UI §6.2). */
export const SIMILAR_DAYS = 7
/** Below this score nothing is offered. */
export const SIMILAR_FROM = 0.5
/** Overlap of words from which we say that two people tell it alike. */
const ALIKE = 0.25

export interface Report {
  text: string
  categoryId: CategoryId
  communityId: string
  building?: string | undefined
  at: number
}

export interface Likeness {
  /** 0 to 1. */
  score: number
  /** Why, in words: `同楼、7 天内、都说“电梯”`. Empty when nothing speaks for it. */
  reason: string
}

const NOISE = /[\s\p{P}\p{S}的了是在就都也又还很吗呢啊吧]/gu

/** Pairs of neighbouring characters, without punctuation and filler words. */
export function bigrams(text: string): Set<string> {
  const letters = Array.from(text.toLowerCase().replace(NOISE, ''))
  if (letters.length === 1) return new Set(letters)
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))
}

/** Shorter texts than this would match on a single word. */
const FEWEST_PAIRS = 6

/** How much two texts share: common pairs against the shorter text's pairs, 0 to 1. */
export function overlap(a: string, b: string): number {
  const [one, two] = [bigrams(a), bigrams(b)]
  const fewest = Math.max(FEWEST_PAIRS, Math.min(one.size, two.size))
  let shared = 0
  for (const pair of one) if (two.has(pair)) shared += 1
  return shared / fewest
}

const close = (building: string | undefined) => building?.replace(/\s/g, '') || undefined

/** `3 号楼 2 单元`, `3号楼`, `3#`, `3栋` stand for one building. */
const buildingKey = (building: string | undefined) =>
  close(building)
    ?.replace(/\d+单元.*$/, '')
    .replace(/(号楼|号|幢|栋|楼|#)+$/, '')

const hereWords = (sameBuilding: boolean, a: Report, b: Report): string => {
  if (!sameBuilding) return '同小区'
  const unit = close(a.building)
  return unit?.includes('单元') && unit === close(b.building) ? '同楼同单元' : '同楼'
}

const sharedWord = (a: Report, b: Report): string | undefined => {
  const words: readonly string[] = CATEGORIES[a.categoryId].words
  return words.find((word) => a.text.includes(word) && b.text.includes(word))
}

const NOTHING: Likeness = { score: 0, reason: '' }

/**
 * How likely two reports are the same matter, and why (MISSION C2). Same place and days are a
 * condition; building, kind and wording make the score. The same both ways round.
 */
export function likeness(a: Report, b: Report): Likeness {
  if (a.communityId !== b.communityId) return NOTHING
  if (Math.abs(a.at - b.at) > SIMILAR_DAYS * DAY) return NOTHING
  const [one, two] = [buildingKey(a.building), buildingKey(b.building)]
  if (one && two && one !== two) return NOTHING

  const sameBuilding = one !== undefined && one === two
  const sameKind = a.categoryId === b.categoryId
  const alike = overlap(a.text, b.text)
  const word = sameKind ? sharedWord(a, b) : undefined
  // Building and kind alone stay below the threshold: the words have to speak for it too.
  const score =
    (sameBuilding ? 0.3 : 0.1) +
    (sameKind ? 0.1 : 0) +
    (word ? 0.2 : 0) +
    0.4 * Math.min(1, alike / 0.6)
  const reasons = [
    hereWords(sameBuilding, a, b),
    `${SIMILAR_DAYS} 天内`,
    ...(word ? [`都说“${word}”`] : []),
    ...(alike >= ALIKE ? ['说法相近'] : []),
  ]
  return { score: Math.round(score * 100) / 100, reason: reasons.join('、') }
}

export const isSuspect = ({ score }: Likeness): boolean => score >= SIMILAR_FROM
