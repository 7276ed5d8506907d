import * as z from 'zod/mini'
import { DAY } from '../kit/time'
import { CHANNEL_KINDS, type ChannelKind } from './channel'
import type { NewsEvent, PartyLetter } from './event'
import type { News } from './news'
import type { Verdict } from './verdict'

/**
 * waiting: due now or held by the night · retrying: failed, tried again later · dead: given up,
 * an editor may replay · phoned: told by telephone instead · missed: a test that failed · dropped: a
 * letter nobody waits for any more.
 */
export const DELIVERY_STATES = [
  'waiting',
  'retrying',
  'delivered',
  'dead',
  'phoned',
  'missed',
  'dropped',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export const DELIVERY_LABEL: Record<DeliveryState, string> = {
  waiting: '正在发',
  retrying: '等重试',
  delivered: '送到',
  dead: '死信',
  phoned: '打了电话',
  missed: '没送到',
  dropped: '不用送了',
}

/** How long an ended delivery is shown and can be sent again: two quarterly reports. */
export const DELIVERIES_KEPT = 180 * DAY

/** Tries remembered of one delivery; replays add more. */
export const MOST_ATTEMPTS = 40

export const Attempt = z.object({
  at: z.number(),
  /** ms from sending to the answer. */
  took: z.number(),
  result: z.enum(['delivered', 'throttled', 'failed', 'gone', 'dropped']),
  code: z.string(),
})
export type Attempt = z.infer<typeof Attempt> & { result: Verdict['kind'] }

/** One event on its way to one channel, as stored. */
export interface Delivery {
  /** Keyed hash of event and channel: however often it is made, it is one. */
  _id: string
  eventId: string
  channelId: string
  kind: ChannelKind
  /** Name of the channel when it was made. */
  to: string
  news: News
  letter?: PartyLetter
  /** `tip:<id>`: news of one subject keeps its order within a channel. */
  subject: string
  at: number
  urgent: boolean
  state: DeliveryState
  held: boolean
  tries: number
  nextAt: number
  attempts: Attempt[]
  /** How many went together, when more than one. */
  joined?: number
  doneAt?: number
  phoned?: { by: string; at: number; words: string }
}

/** The thin part of an event that a delivery carries. */
export function newsOf(event: NewsEvent): News {
  const { type, at, number, title, categoryId, community, urgent, dueAt } = event
  return {
    type,
    at,
    number,
    urgent,
    ...(title ? { title } : {}),
    ...(categoryId ? { categoryId } : {}),
    ...(community ? { community } : {}),
    ...(dueAt === undefined ? {} : { dueAt }),
  }
}

/** A row of the desk's table. */
export const DeliveryRow = z.object({
  deliveryId: z.string(),
  at: z.number(),
  what: z.string(),
  to: z.string(),
  kind: z.enum(CHANNEL_KINDS),
  state: z.enum(DELIVERY_STATES),
  held: z.boolean(),
  tries: z.number(),
  most: z.number(),
  took: z.nullable(z.number()),
  nextAt: z.nullable(z.number()),
})
export type DeliveryRow = z.infer<typeof DeliveryRow>

/** Everything about one delivery. `payload` is what is sent, without signatures. */
export const DeliveryDetail = z.object({
  ...DeliveryRow.shape,
  channelId: z.string(),
  attempts: z.array(Attempt),
  joined: z.number(),
  payload: z.string(),
  advice: z.nullable(z.object({ what: z.string(), todo: z.string() })),
  phoned: z.nullable(z.object({ by: z.string(), at: z.number(), words: z.string() })),
  mayReplay: z.boolean(),
})
export type DeliveryDetail = z.infer<typeof DeliveryDetail>
