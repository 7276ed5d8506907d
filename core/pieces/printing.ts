import { findPrivate } from '../kit/private-words'
import { dateWords, shanghai } from '../kit/time'
import { printedLines } from '../referrals/printed'
import { type Attempt, type Referral, type Reply, WAY_LABEL } from '../referrals/referral'
import { isTry } from '../referrals/reminders'

const squeezed = (words: string) => words.replace(/\s+/g, '')
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What may stand in place of a name or a number that was taken out. */
const STAND_IN = '(?:一位住户|一位居民|（[^）]{1,8}）|某[\\u4e00-\\u9fff]{0,2})'

/** A pattern of the original in which every private detail may be kept or taken out. */
function patternOf(original: string): RegExp {
  let rest = original
  let pattern = ''
  for (const { found } of findPrivate(original)) {
    const at = rest.indexOf(found)
    pattern += `${escaped(squeezed(rest.slice(0, at)))}(?:${escaped(squeezed(found))}|${STAND_IN})`
    rest = rest.slice(at + found.length)
  }
  return new RegExp(`^${pattern}${escaped(squeezed(rest))}$`)
}

/**
 * Whether words are somebody's own, whole and in order: spaces, and a name or number that was taken
 * out, do not count. Nothing is added either, because it would be put into their mouth.
 */
export const isVerbatim = (words: string, original: string): boolean =>
  patternOf(original).test(squeezed(words.replace(/^[“"]|[”"]$/g, '')))

/**
 * What a party says of it, what it will do and by when, or why not: the very lines it was shown
 * before it sent them (MISSION C5).
 */
export const planWords = (reply: Reply): string =>
  printedLines(reply)
    .map(({ name, words }) => `${name}：${words}`)
    .join('\n')

const day = (at: number) => dateWords(at).split(' ')[0]

/** `电话 2 次、上门 1 次`. */
function waysOf(attempts: readonly Attempt[]): string {
  const counts = new Map<string, number>()
  for (const { how } of attempts) counts.set(WAY_LABEL[how], (counts.get(WAY_LABEL[how]) ?? 0) + 1)
  return [...counts].map(([way, n]) => `${way} ${n} 次`).join('、')
}

type Unanswered = Pick<Referral, 'party' | 'sentAt' | 'dueAt' | 'attempts' | 'noReply'>

/** How the newsroom tried and that nothing came back: facts from the record, no judgement. */
export function noReplyWords({ party, sentAt, dueAt, attempts, noReply }: Unanswered): string {
  if (!noReply) return ''
  const tries = attempts.filter(isTry)
  const due = `${day(dueAt)} ${shanghai(dueAt).format('HH:mm')}`
  return [
    `${day(sentAt)}，编辑部把这件事转给${party.name}，请在 ${due} 前回复。`,
    `其间联系过 ${tries.length} 次（${waysOf(tries)}）。`,
    `到 ${day(noReply.at)}，没有收到回复。`,
  ].join('')
}
