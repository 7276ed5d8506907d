import { HOUR, MINUTE, SECOND } from '../kit/time'
import type { Verdict } from './verdict'

/** Waits before each try, the schedule of Standard Webhooks: ten tries in 75.6 hours (DESIGN §6). */
export const WAITS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]
export const MOST_TRIES = WAITS.length
/** A wait is moved by up to this share, so that what failed together does not return together. */
export const JITTER = 0.1
/** However long a receiver asks us to wait, we try again within a day. */
const LONGEST_RETRY_AFTER = 24 * HOUR

/** ms to wait after `tries` failed tries; undefined when there is no next one. `random` in [0, 1). */
export function waitAfter(tries: number, random: number): number | undefined {
  const wait = WAITS[tries]
  return wait === undefined ? undefined : Math.round(wait * (1 + JITTER * (2 * random - 1)))
}

/** What becomes of a delivery. */
export type NextStep =
  | { state: 'delivered' }
  | { state: 'dropped' }
  | { state: 'retrying'; nextAt: number }
  | { state: 'dead'; disable: boolean }

/** The rule from a verdict to the next step; `tries` counts this one too. */
export function nextStep(verdict: Verdict, tries: number, now: number, random: number): NextStep {
  if (verdict.kind === 'delivered') return { state: 'delivered' }
  if (verdict.kind === 'dropped') return { state: 'dropped' }
  if (verdict.kind === 'gone') return { state: 'dead', disable: true }
  const wait = waitAfter(tries, random)
  if (wait === undefined) return { state: 'dead', disable: false }
  const asked = Math.min(verdict.retryAfter ?? 0, LONGEST_RETRY_AFTER)
  return { state: 'retrying', nextAt: now + Math.max(wait, asked) }
}
