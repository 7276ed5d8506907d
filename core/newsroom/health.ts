import * as z from 'zod/mini'
import { HOUR } from '../kit/time'
import { CHANNEL_KINDS, CHOSEN_TYPES } from './channel'

export const HOURS_SHOWN = 24
/** Failures in a row from which a channel counts as stopped. */
export const STOPPED_AFTER = 5

/** What one channel did in one hour; the dispatcher adds to it. `_id` = channel and hour. */
export interface ChannelHour {
  _id: string
  channelId: string
  /** Start of the hour, ms. */
  at: number
  delivered: number
  failed: number
  dead: number
}

export const HOUR_STATES = ['ok', 'retry', 'down'] as const
export type HourState = (typeof HOUR_STATES)[number]

export const startOfHour = (at: number): number => at - (at % HOUR)

function hourState(hour: ChannelHour | undefined): HourState {
  if (!hour) return 'ok'
  if (hour.dead > 0 || (hour.failed > 0 && hour.delivered === 0)) return 'down'
  return hour.failed > 0 ? 'retry' : 'ok'
}

/** The last 24 hours, oldest first. An hour with nothing to send is fine. */
export function strip(hours: readonly ChannelHour[], now: number): HourState[] {
  const byStart = new Map(hours.map((hour) => [hour.at, hour]))
  const last = startOfHour(now)
  return Array.from({ length: HOURS_SHOWN }, (_, i) =>
    hourState(byStart.get(last - (HOURS_SHOWN - 1 - i) * HOUR)),
  )
}

export const CHANNEL_STATES = ['ok', 'retrying', 'stopped', 'off'] as const
export type ChannelState = (typeof CHANNEL_STATES)[number]

export const CHANNEL_STATE_LABEL: Record<ChannelState, string> = {
  ok: '正常',
  retrying: '有重试',
  stopped: '停了',
  off: '没打开',
}

interface Condition {
  enabled: boolean
  stoppedBecause?: string | undefined
  fails: number
  retrying: number
  dead: number
}

/** What the card says of a channel. */
export function channelState({
  enabled,
  stoppedBecause,
  fails,
  retrying,
  dead,
}: Condition): ChannelState {
  if (!enabled) return stoppedBecause ? 'stopped' : 'off'
  if (fails >= STOPPED_AFTER || (dead > 0 && fails > 0)) return 'stopped'
  return retrying > 0 || fails > 0 ? 'retrying' : 'ok'
}

/** A channel as the desk sees it: no address, no secret, only their tails. */
export const ChannelView = z.object({
  channelId: z.string(),
  kind: z.enum(CHANNEL_KINDS),
  name: z.string(),
  shown: z.string(),
  secretTails: z.array(z.string()),
  quiet: z.boolean(),
  types: z.array(z.enum(CHOSEN_TYPES)),
  enabled: z.boolean(),
  mail: z.nullable(
    z.object({
      host: z.string(),
      port: z.number(),
      user: z.string(),
      from: z.string(),
      to: z.array(z.string()),
    }),
  ),
  state: z.enum(CHANNEL_STATES),
  today: z.number(),
  retrying: z.number(),
  dead: z.number(),
  hours: z.array(z.enum(HOUR_STATES)),
})
export type ChannelView = z.infer<typeof ChannelView>
