import { JUDGING, judgingWords } from '../cases/wording'
import type { Block, Draft } from './draft'
import { isOurs } from './draft'

/** Words that leave no room, each with one that does (MISSION P2). */
export const ABSOLUTE: Record<string, string> = {
  全部: '大多数',
  所有: '不少',
  从不: '很少',
  从来不: '很少',
  从来没有: '很少',
  从未: '很少',
  永远: '一直',
  一律: '大多',
  绝对: '应该',
  完全: '基本',
  彻底: '基本',
  肯定: '可能',
  根本没有: '没有看到',
  根本不: '没有',
  毫无: '没有看到',
  人人: '不少人',
  无一: '很少有',
  每次都: '多次',
}

export const HINT_KINDS = ['absolute', 'verdict'] as const
export type HintKind = (typeof HINT_KINDS)[number]
export const HINT_LABEL: Record<HintKind, string> = {
  absolute: '说得太满',
  verdict: '像在下结论',
}

/** A word to think about, where it stands and what it could be instead. */
export interface Hint {
  blockId: string
  kind: HintKind
  word: string
  instead: string
}

const QUOTED = /“[^”]*”/g

/** The longest first: `从来没有` is one word, not `从来不` and more. */
const ABSOLUTE_WORDS = Object.keys(ABSOLUTE).sort((a, b) => b.length - a.length)

function absoluteWords(text: string): string[] {
  let own = text.replace(QUOTED, '')
  return ABSOLUTE_WORDS.filter((word) => {
    const found = own.includes(word)
    if (found) own = own.replaceAll(word, '')
    return found
  })
}

/** Hints on one text in the newsroom's voice; what stands in quotes is somebody else's. */
export const hintsIn = (blockId: string, text: string): Hint[] => [
  ...judgingWords(text).map((word) => ({
    ...{ blockId, kind: 'verdict' as const, word },
    instead: JUDGING[word] ?? '',
  })),
  ...absoluteWords(text).map((word) => ({
    ...{ blockId, kind: 'absolute' as const, word },
    instead: ABSOLUTE[word] ?? '',
  })),
]

/** Every hint on a piece; a party's own words are not ours to change. */
export const hintsOf = ({ title, blocks }: Pick<Draft, 'title' | 'blocks'>): Hint[] => [
  ...hintsIn('title', title),
  ...blocks.filter(isOurs).flatMap((block) => hintsIn(block.id, block.words)),
]

/** The same text with one word replaced wherever it stands outside quotes. */
export const replaced = (text: string, word: string, instead: string): string =>
  text
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : part.replaceAll(word, instead)))
    .join('')

const MEASURES: readonly Block['kind'][] = ['response', 'plan', 'noReply']
/** More of complaint than this against what is being done is said to the editor. */
export const ONE_SIDED = 0.7

export interface Balance {
  /** Characters. */
  complaint: number
  measures: number
  other: number
  /** Of the complaint in both; 0 while there is neither. */
  share: number
  oneSided: boolean
}

const lengthOf = (blocks: readonly Block[], kinds: readonly Block['kind'][]): number =>
  blocks
    .filter((block) => kinds.includes(block.kind))
    .reduce((n, block) => n + ('words' in block ? block.words.replace(/\s/g, '').length : 0), 0)

/** How many words go to the complaint and how many to what is done about it (MISSION P2). */
export function balanceOf({ blocks }: Pick<Draft, 'blocks'>): Balance {
  const complaint = lengthOf(blocks, ['claim'])
  const measures = lengthOf(blocks, MEASURES)
  const both = complaint + measures
  const share = both === 0 ? 0 : complaint / both
  const oneSided = complaint > 0 && share > ONE_SIDED
  return { complaint, measures, other: lengthOf(blocks, ['text']), share, oneSided }
}
