import { dateWords, shanghai } from '../kit/time'
import { WAITING } from '../referrals/lifecycle'
import type { Referral } from '../referrals/referral'
import { isProof } from '../referrals/reminders'
import { type Draft, isOfParty, type PartyBlock, wholeText } from './draft'
import { isVerbatim, noReplyWords, planWords } from './printing'
import { about, type Reason } from './reason'

/** The last letter to one party: what was asked, by when, and what came of it. */
export type Asked = Pick<
  Referral,
  '_id' | 'party' | 'state' | 'sentAt' | 'dueAt' | 'attempts' | 'reply' | 'noReply'
>

/** Somebody a piece may speak of; the company of the case's own community is called 物业. */
export interface KnownParty {
  name: string
  /** How people there call it. */
  called?: RegExp
}

interface Known {
  now: number
  asked: readonly Asked[]
  parties: readonly KnownParty[]
}

/** `物业` alone is the company; `物业费` is not. */
export const CALLED = {
  property: /物业(?!费|管理费|纠纷|合同|用房|服务费)/,
  office: /居委会|社区居委/,
} as const

const ENDS = /(?:服务中心|服务有限公司|有限公司|公司|中心)$/

function isNamed(text: string, { name, called }: KnownParty): boolean {
  const short = name.replace(ENDS, '')
  return text.includes(short.length >= 3 ? short : name) || called?.test(text) === true
}

/** A block's own words of what this party said or did not say. */
const blocksOf = (draft: Draft, { _id }: Asked): PartyBlock[] =>
  draft.blocks.filter(isOfParty).filter((block) => block.referralId === _id)

const prints = (blocks: readonly PartyBlock[], kind: PartyBlock['kind'], words: string): boolean =>
  blocks.some((block) => block.kind === kind && isVerbatim(block.words, words))

const dueWords = (at: number) => `${dateWords(at)} ${shanghai(at).format('HH:mm')}`

function replyReasons(draft: Draft, asked: Asked): Reason[] {
  const { reply, party } = asked
  if (!reply) return []
  const blocks = blocksOf(draft, asked)
  const plan = planWords(reply)
  const open = reply.publish === 'public'
  const said = reply.releasedAt !== undefined && open
  return about(
    asked._id,
    reply.releasedAt === undefined && `${party.name}的回复还没看过，先到转交里看一遍`,
    !open && `${party.name}没同意公开原话，先问能不能公开`,
    said && !prints(blocks, 'response', reply.words) && `${party.name}的原话没有一字不差印出来`,
    said && plan !== '' && !prints(blocks, 'plan', plan) && `${party.name}的安排没有照原样印出来`,
  )
}

function silenceReasons(draft: Draft, asked: Asked): Reason[] {
  const { party, noReply, dueAt } = asked
  const proven = noReply !== undefined && noReply.at > dueAt && isProof(asked)
  const printed = prints(blocksOf(draft, asked), 'noReply', noReplyWords(asked))
  return about(
    asked._id,
    !proven && `${party.name}没有回复的证明不全`,
    proven && !printed && `${party.name}没有回复的经过没有照原样印出来`,
  )
}

/** What a named party still has a right to: its days, and its say in the piece. */
function namedReasons(draft: Draft, asked: Asked, now: number): Reason[] {
  const { state, party, dueAt } = asked
  if (WAITING.includes(state)) {
    const early = `还没到${party.name}回复的日子（${dueWords(dueAt)}）`
    return about(asked._id, now <= dueAt ? early : `${party.name}到日子没回，先记下没有回复`)
  }
  return state === 'replied' ? replyReasons(draft, asked) : silenceReasons(draft, asked)
}

/** Firms nobody keeps a record of: their names end so. */
const FIRM = /[\u4e00-\u9fffA-Za-z0-9]{2,16}(?:有限公司|分公司|集团)/g

const isHeard = (draft: Draft, asked: Asked): boolean => {
  const { reply } = asked
  const blocks = blocksOf(draft, asked)
  if (!reply) return prints(blocks, 'noReply', noReplyWords(asked))
  const plan = planWords(reply)
  return prints(blocks, 'response', reply.words) || (plan !== '' && prints(blocks, 'plan', plan))
}

/** A block that stands for a letter of another case, or for none, proves nothing. */
const strangers = (draft: Draft, asked: readonly Asked[]): Reason[] =>
  draft.blocks
    .filter(isOfParty)
    .filter((block) => !asked.some(({ _id }) => _id === block.referralId))
    .flatMap((block) => about(block.id, '有一段答复不是这件事最近的一次，换成最近的'))

/**
 * Every named party was asked, had its working days, and its reply, its plan or the proof that none
 * came stands in the piece word for word (MISSION P1): checked against the words, not a tick.
 */
export function partyReasons(draft: Draft, { asked, parties, now }: Known): Reason[] {
  const text = wholeText(draft)
  const known = new Set(asked.map(({ party }) => party.name))
  const spoken = parties.filter((party) => isNamed(text, party)).map(({ name }) => name)
  const unasked = spoken.filter((name) => !known.has(name))
  const firms = [...text.matchAll(FIRM)].map(([name]) => name)
  const strange = firms.filter((name) => ![...known, ...unasked].some((one) => name.includes(one)))
  const quoted = new Set(draft.blocks.filter(isOfParty).map((block) => block.referralId))
  const named = asked.filter(
    ({ _id, party }) => isNamed(text, party) || spoken.includes(party.name) || quoted.has(_id),
  )
  const missing = [...unasked, ...new Set(strange)].map((name) => `点了“${name}”的名，还没问过`)
  return [
    ...about('case', ...missing),
    ...strangers(draft, asked),
    ...named.flatMap((one) => namedReasons(draft, one, now)),
    ...about(
      'case',
      !asked.some((one) => isHeard(draft, one)) && '文中还没印答复、安排或没有回复的经过',
    ),
  ]
}
