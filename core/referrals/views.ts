import * as z from 'zod/mini'
import { CHECK_IDS } from '../cases/checklist'
import { PRIVATE_KINDS } from '../kit/private-words'
import { CHANNEL_KINDS } from '../newsroom/channel'
import { CATEGORY_IDS } from '../tips/categories'
import { ANSWERS, ROUNDS } from './follow-up'
import { REFERRAL_STATES } from './lifecycle'
import { Contact, LEVELS, Party } from './party'
import { PrintedReply, ReplyPhotoView } from './printed'
import { DEVICES, NUDGES, WAYS } from './referral'

/** What the liaison reads: nothing that tells who reported (MISSION C5). */
export const Letter = z.object({
  number: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  community: z.string(),
  party: z.string(),
  hail: z.nullable(z.string()),
  newsroom: z.object({ name: z.string(), phone: z.string() }),
  title: z.string(),
  words: z.string(),
  ask: z.string(),
  photos: z.array(ReplyPhotoView),
  state: z.enum(REFERRAL_STATES),
  dueAt: z.number(),
  expiresAt: z.number(),
  /** How often more days may still be asked for; of the reply, or of what was promised. */
  delaysLeft: z.number(),
  delays: z.array(z.object({ to: z.number(), reason: z.string(), at: z.number() })),
  reply: z.nullable(PrintedReply),
  promisedFor: z.nullable(z.number()),
  doneAt: z.nullable(z.number()),
  now: z.number(),
})
export type Letter = z.infer<typeof Letter>

export const AttemptView = z.object({
  at: z.number(),
  by: z.string(),
  how: z.enum(WAYS),
  reached: z.boolean(),
  words: z.string(),
})

export const LinkView = z.object({
  url: z.string(),
  by: z.string(),
  at: z.number(),
  expiresAt: z.number(),
  revokedAt: z.nullable(z.number()),
  why: z.nullable(z.string()),
  open: z.boolean(),
})

export const ViewLine = z.object({ at: z.number(), device: z.enum(DEVICES) })

/** What waits to be done for a referral, with the sentence to send or read out. */
export const NudgeView = z.object({ nudge: z.enum(NUDGES), sentence: z.string() })

/** A referral as the desk sees it. */
export const DeskReferral = z.object({
  referralId: z.string(),
  caseId: z.string(),
  number: z.string(),
  party: Party,
  state: z.enum(REFERRAL_STATES),
  letter: z.object({ title: z.string(), words: z.string(), ask: z.string() }),
  photos: z.array(ReplyPhotoView),
  hintsReason: z.nullable(z.string()),
  urgent: z.boolean(),
  sentBy: z.string(),
  sentAt: z.number(),
  dueAt: z.number(),
  overdue: z.boolean(),
  /** The newest first; only an open one has an address. */
  links: z.array(LinkView),
  views: z.array(ViewLine),
  attempts: z.array(AttemptView),
  delays: z.array(
    z.object({ at: z.number(), from: z.number(), to: z.number(), reason: z.string() }),
  ),
  nudge: z.nullable(NudgeView),
  reply: z.nullable(PrintedReply),
  replyTold: z.nullable(z.object({ by: z.string(), teller: z.string(), how: z.enum(WAYS) })),
  /** Residents read the words only after somebody looked at them. */
  released: z.boolean(),
  /** Personal details in the reply that an editor should know of before passing it on. */
  private: z.array(z.object({ kind: z.enum(PRIVATE_KINDS), found: z.string() })),
  doneAt: z.nullable(z.number()),
  noReply: z.nullable(z.object({ at: z.number(), by: z.string(), words: z.string() })),
  mayRecordNoReply: z.boolean(),
})
export type DeskReferral = z.infer<typeof DeskReferral>

/** Somebody the case can go to, with the day a reply would be due. */
export const PartyOption = z.object({ party: Party, dueAt: z.number(), waiting: z.boolean() })
export type PartyOption = z.infer<typeof PartyOption>

/** One person's answer to a follow-up, as the desk sees it: by round, never by name. */
export const FollowUpLine = z.object({
  followUpId: z.string(),
  round: z.enum(ROUNDS),
  askedAt: z.number(),
  answer: z.nullable(z.enum(ANSWERS)),
  answeredAt: z.nullable(z.number()),
  words: z.nullable(z.string()),
  photos: z.array(ReplyPhotoView),
  decided: z.nullable(z.object({ reopened: z.boolean(), words: z.string(), at: z.number() })),
})
export type FollowUpLine = z.infer<typeof FollowUpLine>

/** Everything the referral panel of a case needs. */
export const ReferralDesk = z.object({
  caseId: z.string(),
  referrals: z.array(DeskReferral),
  followUps: z.array(FollowUpLine),
  /** Why it cannot be referred now, a sentence each; empty when it can. */
  blocked: z.array(z.string()),
  missing: z.array(z.enum(CHECK_IDS)),
  parties: z.array(PartyOption),
  draft: z.object({ title: z.string(), words: z.string(), ask: z.string() }),
  photos: z.array(ReplyPhotoView),
  urgent: z.boolean(),
  /** The party promised a day and an editor may say that it is done. */
  mayRecordDone: z.boolean(),
  now: z.number(),
})
export type ReferralDesk = z.infer<typeof ReferralDesk>

/** Something an editor has to do about a referral or a follow-up. */
export const ReferralTask = z.object({
  kind: z.enum([...NUDGES, 'promise', 'release', 'decide']),
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  party: z.string(),
  dueAt: z.nullable(z.number()),
  sentence: z.string(),
})
export type ReferralTask = z.infer<typeof ReferralTask>

/** How a party gets its letters: an editor tells it, or a channel of its own. */
export const PartyWay = z.object({
  kind: z.enum(['phone', ...CHANNEL_KINDS]),
  channelId: z.nullable(z.string()),
  /** Host and last characters, or the addresses; never a secret. */
  shown: z.string(),
  to: z.array(z.string()),
  /** The receiver said it takes no more: letters are an editor's again. */
  stopped: z.boolean(),
})
export type PartyWay = z.infer<typeof PartyWay>

/** A responsible party at the desk (MISSION R1). */
export const PartyRow = z.object({
  partyId: z.string(),
  level: z.enum(LEVELS),
  name: z.string(),
  phone: z.string(),
  contacts: z.array(Contact),
  way: PartyWay,
  /** Matters that wait for it, and how many of them are late. */
  open: z.number(),
  late: z.number(),
  /** When either side last said anything to the other; null when never. */
  lastAt: z.nullable(z.number()),
})
export type PartyRow = z.infer<typeof PartyRow>
