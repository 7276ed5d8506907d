import type { CategoryId } from '../tips/categories'
import type { ReferralState } from './lifecycle'
import type { Party } from './party'
import type { ReplyDraft } from './reply'

/** A link that was issued. Its token follows from the id and is stored nowhere. */
export interface Link {
  linkId: string
  by: string
  at: number
  expiresAt: number
  revokedAt?: number
  why?: string
}

/** Finds a referral by the keyed hash of a token, which is its `_id`. */
export interface LinkHash {
  _id: string
  referralId: string
  linkId: string
}

export const WAYS = ['wechat', 'phone', 'sms', 'email', 'bot', 'visit'] as const
export type Way = (typeof WAYS)[number]
export const WAY_LABEL: Record<Way, string> = {
  wechat: '微信',
  phone: '电话',
  sms: '短信',
  email: '邮件',
  bot: '群消息',
  visit: '上门',
}

/** One try to reach the party: the proof behind a no-reply record (MISSION C5). */
export interface Attempt {
  at: number
  by: string
  how: Way
  /** Whether somebody took it. */
  reached: boolean
  words: string
  /** The machine carried it by the party's own channel: the delivery this tells of. */
  deliveryId?: string
}

/** Who stands behind what the machine did. */
export const MACHINE = 'system'

/** A letter given to the party's own channel; how it arrives becomes an attempt. */
export interface Posted {
  nudge: Nudge
  linkId: string
  at: number
  /** Up to here it counts as on its way; afterwards a person does it. */
  until: number
}

/** hand: the link itself · before, today, late: a word about the deadline. */
export const NUDGES = ['hand', 'before', 'today', 'late'] as const
export type Nudge = (typeof NUDGES)[number]

/** A picture of the letter: a copy of its own, marked for whom it is. */
export interface MarkedPhoto {
  photoId: string
  fileId: string
  width: number
  height: number
  takenAt?: number
}

/** 要晚几天: a new date with its reason. */
export interface Delay {
  at: number
  from: number
  to: number
  reason: string
  what: 'reply' | 'promise'
}

export const DEVICES = ['phone', 'pc'] as const
export type Device = (typeof DEVICES)[number]

/** Somebody opened the link; nobody is asked who. */
export interface View {
  at: number
  device: Device
  linkId: string
}

/** `released` once an editor has looked at the words, or the platform's check passed them. */
export interface Reply extends ReplyDraft {
  at: number
  safety: 'pass' | 'review' | 'risky'
  releasedAt?: number
  /** Told to an editor, who typed it: who said it and how. */
  told?: { by: string; teller: string; how: Way }
}

/** A case in the hands of a responsible party (MISSION C5). */
export interface Referral {
  _id: string
  caseId: string
  number: string
  categoryId: CategoryId
  communityId: string
  community: string
  party: Party
  /** `partyIdOf` the party. */
  partyId: string
  /** An editor's words without identity. */
  letter: { hail?: string; title: string; words: string; ask: string }
  photos: MarkedPhoto[]
  /** Why words that were flagged stand all the same. */
  hintsReason?: string
  urgent: boolean
  state: ReferralState
  sentBy: string
  sentAt: number
  dueAt: number
  links: Link[]
  views: View[]
  attempts: Attempt[]
  posted?: Posted[]
  delays: Delay[]
  overdueTold?: number
  reply?: Reply
  /** The party said afterwards that it is done. */
  doneAt?: number
  noReply?: { at: number; by: string; words: string }
  changedAt: number
}

/** Looks of one link on one kind of device within this many ms are one. */
export const SAME_LOOK = 10 * 60_000
/** What one record keeps at most; a link passed round a big office is still one letter. */
export const MOST_VIEWS = 200
export const MOST_ATTEMPTS = 60
export const MOST_POSTED = 20

export const linkNow = ({ links }: Referral): Link | undefined => links.at(-1)
export const isOpen = (link: Link, now: number): boolean =>
  link.revokedAt === undefined && link.expiresAt > now
