import { MINUTE, SECOND } from '../kit/time'
import type { ChannelKind } from './channel'

/** At most `most` sends in any sliding window of `span` ms. */
interface Window {
  most: number
  span: number
}

/** Below what the platforms allow (20/min; Feishu 100/min and 5/s), for clocks that disagree. */
export const WINDOWS: Record<ChannelKind, readonly Window[]> = {
  wecom: [{ most: 18, span: MINUTE }],
  dingtalk: [{ most: 18, span: MINUTE }],
  feishu: [
    { most: 90, span: MINUTE },
    { most: 4, span: SECOND },
  ],
  webhook: [],
  email: [],
}

/** The platform sees a message later than we count it; the window is kept this much longer. */
const SLACK = 500

/** The sends that still count at `now`. */
export function recent(kind: ChannelKind, sent: readonly number[], now: number): number[] {
  const longest = Math.max(0, ...WINDOWS[kind].map(({ span }) => span + SLACK))
  return sent.filter((at) => at > now - longest)
}

/** How many may be sent now without going over any window. */
export function freeSlots(kind: ChannelKind, sent: readonly number[], now: number): number {
  const free = WINDOWS[kind].map(
    ({ most, span }) => most - sent.filter((at) => at > now - span - SLACK).length,
  )
  return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...free))
}

/** When the next slot opens; `now` when one is free. */
export function nextSlotAt(kind: ChannelKind, sent: readonly number[], now: number): number {
  const opens = WINDOWS[kind].map(({ most, span }) => {
    const inside = sent.filter((at) => at > now - span - SLACK).sort((a, b) => a - b)
    const blocking = inside[inside.length - most]
    return blocking === undefined ? now : blocking + span + SLACK
  })
  return Math.max(now, ...opens)
}

/** One send: several deliveries joined into a digest, or a single one. */
export type Parcel<T> = readonly T[]

interface Joinable {
  urgent: boolean
  /** Held through the night: such news goes together. */
  held: boolean
  /** A letter of its own for one party: never joined with another. */
  letter?: unknown
}

/** News in one digest; more would be cut by the byte limits anyway. */
const MOST_IN_DIGEST = 50

function chunks<T>(rows: readonly T[]): T[][] {
  const made: T[][] = []
  for (let from = 0; from < rows.length; from += MOST_IN_DIGEST) {
    made.push(rows.slice(from, from + MOST_IN_DIGEST))
  }
  return made
}

const joins = (kind: ChannelKind) => kind !== 'webhook'

/**
 * Packs due news into sends. Webhooks get each event by itself. For people, what the night held
 * goes as one, and so does everything when there is more than the window has room for; urgent
 * news goes first and alone while there is room.
 */
export function pack<T extends Joinable>(
  kind: ChannelKind,
  due: readonly T[],
  free: number,
): Parcel<T>[] {
  if (!joins(kind)) return due.map((row) => [row])
  if (due.some(({ letter }) => letter)) return due.map((row) => [row]).slice(0, free)
  const held = due.filter((row) => row.held && !row.urgent)
  const fresh = due.filter((row) => !held.includes(row))
  const parcels = [...fresh.map((row) => [row]), ...chunks(held)]
  if (parcels.length <= free) return parcels
  const urgent = due.filter((row) => row.urgent).slice(0, Math.max(0, free - 1))
  const rest = due.filter((row) => !urgent.includes(row))
  return [...urgent.map((row) => [row]), ...chunks(rest)].slice(0, free)
}
