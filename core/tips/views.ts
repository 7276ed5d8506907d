import * as z from 'zod/mini'
import { OutcomeView } from '../cases/outcome'
import { FollowUpView } from '../referrals/follow-up'
import { PrintedReply } from '../referrals/printed'
import { CATEGORY_IDS } from './categories'
import { HOPES, IDENTITY_LEVELS, KNOWN_BY, PHOTO_SOURCES } from './draft'
import { STATUS_KEYS, WAIT_CLOCKS, WAITS_FOR } from './status'
import { EVENT_KINDS } from './tip'

export const PhotoView = z.object({
  photoId: z.string(),
  url: z.string(),
  thumbUrl: z.string(),
  source: z.enum(PHOTO_SOURCES),
  takenAt: z.nullable(z.number()),
})
export type PhotoView = z.infer<typeof PhotoView>

export const PlaceView = z.object({
  communityId: z.string(),
  community: z.string(),
  street: z.string(),
  building: z.nullable(z.string()),
  spot: z.nullable(z.string()),
})
export type PlaceView = z.infer<typeof PlaceView>

/** Who it waits for, in words, and until when (MISSION T6). */
export const Waiting = z.object({
  for: z.enum(WAITS_FOR),
  name: z.string(),
  dueAt: z.nullable(z.number()),
  /** Which clock runs; null where nobody has a date to keep. */
  clock: z.nullable(z.enum(WAIT_CLOCKS)),
})
export type Waiting = z.infer<typeof Waiting>

export const EventView = z.object({
  at: z.number(),
  kind: z.enum(EVENT_KINDS),
  words: z.string(),
  by: z.nullable(z.string()),
})
export type EventView = z.infer<typeof EventView>

export const MessageView = z.object({
  messageId: z.string(),
  from: z.enum(['reporter', 'editor']),
  name: z.string(),
  text: z.string(),
  photos: z.array(PhotoView),
  at: z.number(),
  readByOther: z.boolean(),
})
export type MessageView = z.infer<typeof MessageView>

/** What the receipt shows right after sending (MISSION T5). */
export const Receipt = z.object({
  tipId: z.string(),
  number: z.string(),
  /** 8 characters; opens the status without signing in. */
  code: z.string(),
  /** Where the QR image points: opens the lookup with the code filled in. */
  link: z.string(),
  title: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  community: z.string(),
  photos: z.number(),
  identity: z.enum(IDENTITY_LEVELS),
  urgent: z.boolean(),
  dueAt: z.number(),
  createdAt: z.number(),
  /** Neighbours who told of the same thing this week. */
  neighbours: z.number(),
})
export type Receipt = z.infer<typeof Receipt>

/** One card of 我的线索. */
export const MyTip = z.object({
  tipId: z.string(),
  number: z.string(),
  title: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  community: z.string(),
  status: z.enum(STATUS_KEYS),
  waiting: Waiting,
  /** What the editor asked for or said last, when there is something new. */
  word: z.nullable(z.string()),
  unread: z.number(),
  cover: z.nullable(z.string()),
  createdAt: z.number(),
  changedAt: z.number(),
})
export type MyTip = z.infer<typeof MyTip>

/** A piece the newsroom made of the matter. */
export const PrintedPiece = z.object({
  pieceId: z.string(),
  title: z.string(),
  at: z.number(),
  corrected: z.boolean(),
  withdrawn: z.boolean(),
})
export type PrintedPiece = z.infer<typeof PrintedPiece>

/** The status page behind the secret code: nothing that says who reported (MISSION T5). */
export const TipStatus = z.object({
  number: z.string(),
  title: z.string(),
  categoryId: z.enum(CATEGORY_IDS),
  community: z.string(),
  status: z.enum(STATUS_KEYS),
  waiting: Waiting,
  events: z.array(EventView),
  /** What the responsible party answered, in its own words; the newest first. */
  replies: z.array(PrintedReply),
  outcome: z.nullable(OutcomeView),
  pieces: z.array(PrintedPiece),
  word: z.nullable(
    z.object({ text: z.string(), helper: z.nullable(z.string()), phone: z.nullable(z.string()) }),
  ),
  createdAt: z.number(),
})
export type TipStatus = z.infer<typeof TipStatus>

/** A tip as its own reporter sees it. */
export const TipDetail = z.extend(TipStatus, {
  tipId: z.string(),
  code: z.string(),
  link: z.string(),
  text: z.string(),
  place: PlaceView,
  happenedAt: z.number(),
  photos: z.array(PhotoView),
  knownBy: z.enum(KNOWN_BY),
  toldParty: z.nullable(z.string()),
  hopes: z.array(z.enum(HOPES)),
  identity: z.enum(IDENTITY_LEVELS),
  urgent: z.boolean(),
  messages: z.array(MessageView),
  together: z.number(),
  /** The round that asks this person whether it is fixed (MISSION C6). */
  followUp: z.nullable(FollowUpView),
  /** Each look of an identity keeper at who told: when, and why (MISSION T2). */
  looks: z.array(z.object({ at: z.number(), reason: z.string() })),
  mayWithdraw: z.boolean(),
  mayResubmit: z.boolean(),
})
export type TipDetail = z.infer<typeof TipDetail>

/** A similar case before sending: photo, text, progress (MISSION T4). */
export const SimilarCase = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  summary: z.string(),
  building: z.nullable(z.string()),
  cover: z.nullable(z.string()),
  status: z.enum(STATUS_KEYS),
  people: z.number(),
  reportedAt: z.number(),
  joined: z.boolean(),
})
export type SimilarCase = z.infer<typeof SimilarCase>

/** What the public would see and who receives it, before sending (MISSION T5). */
export const TipPreview = z.object({
  publicTitle: z.string(),
  publicPlace: z.string(),
  publicSource: z.string(),
  /** Things in the text an editor will take out: phone numbers, plates, door numbers, names. */
  hidden: z.array(z.object({ kind: z.string(), found: z.string() })),
  receivers: z.array(z.object({ who: z.string(), gets: z.string() })),
  dueAt: z.number(),
})
export type TipPreview = z.infer<typeof TipPreview>
