import * as z from 'zod/mini'
import { AppError } from '../kit/errors'
import { id, text } from '../kit/fields'
import { MOST_OPTIONS, phaseOf, type Theme } from './theme'

/**
 * The name somebody has on the roll of a theme that also collects paper votes. It is kept as a
 * keyed hash only, to find the same person on a paper roster (decision 0050).
 */
export const RollName = z.strictObject({
  communityId: id('社区'),
  name: text('姓名', { min: 2, max: 20 }),
  building: text('楼号', { min: 1, max: 20 }),
})
export type RollName = z.infer<typeof RollName>

/** What a voter sends. */
export const Choice = z.strictObject({
  themeId: id('投票'),
  options: z
    .array(id('选项'), { error: '先选一个，再投票' })
    .check(z.minLength(1, { error: '先选一个，再投票' }), z.maxLength(MOST_OPTIONS)),
  roll: z.optional(RollName),
})
export type Choice = z.infer<typeof Choice>

/** A ballot as stored: `_id` = HMAC(theme | voter), so nobody has two. It does not name the voter. */
export interface Ballot {
  _id: string
  themeId: string
  options: string[]
  /** Printed on the voter's page: says which ballot, not whose. */
  number: string
  /** How often it was changed. */
  changes: number
  /** HMAC of the roll name, in themes with paper votes. */
  roll?: string
  at: number
  changedAt: number
}

const wrong = (sentence: string) => new AppError('BadInput', sentence, { options: sentence })

/** Whether these options may be chosen in this theme. Fails with `BadInput`. */
export function checkOptions(theme: Pick<Theme, 'options' | 'most'>, chosen: readonly string[]) {
  const known = new Set(theme.options.map(({ optionId }) => optionId))
  if (chosen.some((one) => !known.has(one))) throw wrong('选项变了，刷新看看再投')
  if (new Set(chosen).size !== chosen.length) throw wrong('同一个选项选了两次，重新选一下')
  if (chosen.length > theme.most) throw wrong(`最多选 ${theme.most} 个，去掉一个再投`)
}

/** Whether the vote is on. Fails with `NotFound` for one not open yet and `TooLate` after the close. */
export function checkOpen(theme: Theme | undefined, now: number): Theme {
  if (!theme || theme.state === 'draft') throw new AppError('NotFound', '没找到这次投票，刷新看看')
  if (theme.state === 'withdrawn') throw new AppError('TooLate', '这次投票撤下了，不用再投')
  if (phaseOf(theme, now) !== 'open') throw new AppError('TooLate', '投票已经截止，谢谢您惦记')
  return theme
}

/** Membership of a community decides, a phone number never does (MISSION V1). */
export function belongs(
  theme: Pick<Theme, 'communities'>,
  person: { communityId?: string; informant?: { communityId: string } } | undefined,
): boolean {
  const own = [person?.communityId, person?.informant?.communityId]
  return own.some((one) => one !== undefined && theme.communities.includes(one))
}

/** A name as it is compared: no spaces, no marks of width. */
export const rollKey = ({ communityId, name, building }: RollName): string[] => [
  communityId,
  name.replace(/\s/g, ''),
  building.replace(/\s/g, ''),
]
