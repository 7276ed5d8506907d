import type { CategoryId } from '../tips/categories'

/** What the newsroom is told of (MISSION O1). Names follow Standard Webhooks: noun, dot, past tense. */
export const NEWS_TYPES = [
  'tip.received',
  'tip.resubmitted',
  'tip.added',
  'tip.withdrawn',
  'tip.accepted',
  'vote.closed',
  'vote.visitAsked',
  'referral.sent',
  'referral.replied',
  'referral.overdue',
  'referral.reminded',
  'followup.reopened',
  'signIn.refused',
  'case.verified',
  'case.closed',
  'case.reopened',
  'desk.stuck',
  'notice.published',
  'notice.withdrawn',
  'slot.filled',
  'warning.relayed',
  'warning.lifted',
  'piece.published',
  'piece.corrected',
  'piece.withdrawn',
  'question.asked',
  'channel.tested',
] as const
export type NewsType = (typeof NEWS_TYPES)[number]

export const NEWS_LABEL: Record<NewsType, string> = {
  'tip.received': '新线索',
  'tip.resubmitted': '线索有补充',
  'tip.added': '结了以后又有补充',
  'tip.withdrawn': '线索撤回',
  'tip.accepted': '线索已受理',
  'vote.closed': '投票截止',
  'vote.visitAsked': '请人上门收票',
  'referral.sent': '已转交',
  'referral.replied': '责任方回复',
  'referral.overdue': '回复晚了',
  'referral.reminded': '给责任方的信',
  'followup.reopened': '回访后再办',
  'signIn.refused': '有人说“不是我”，一次登录作废',
  'case.verified': '核实有结果',
  'case.closed': '事项办结',
  'case.reopened': '事项重开',
  'desk.stuck': '今天要看的',
  'notice.published': '通知发布',
  'notice.withdrawn': '通知撤回',
  'slot.filled': '预约满了',
  'warning.relayed': '转发预警',
  'warning.lifted': '预警解除',
  'piece.published': '报道发布',
  'piece.corrected': '报道更正',
  'piece.withdrawn': '报道撤回',
  'question.asked': '居民提问',
  'channel.tested': '测试消息',
}

export type SubjectKind =
  | 'tip'
  | 'case'
  | 'channel'
  | 'theme'
  | 'signIn'
  | 'notice'
  | 'warning'
  | 'desk'
  | 'piece'
  | 'question'

/** A letter for a responsible party: it goes to that party's own channel and to no other. */
export interface PartyLetter {
  channelId: string
  referralId: string
  /** The address follows from it when the letter goes; it is stored nowhere. */
  linkId: string
  /** `有一件事请您回复`. */
  title: string
  words: string
}

/**
 * A fact for the newsroom, written in the same transaction as what it tells of. Thin on purpose:
 * no words of the reporter, no name, no phone, no building (DESIGN §6).
 */
export interface NewsEvent {
  /** Also the delivery's message id: the same across every retry. */
  _id: string
  type: NewsType
  at: number
  subject: { kind: SubjectKind; id: string }
  number: string
  /** Words the newsroom wrote itself and anybody may read: a theme's title, how much is stuck. */
  title?: string
  categoryId?: CategoryId
  communityId?: string
  community?: string
  urgent: boolean
  dueAt?: number
  letter?: PartyLetter
  fannedOut: boolean
}
