import { MINUTE, SECOND } from '../kit/time'
import type { ChannelKind } from './channel'

/** What came back, as far as it matters here. `body` holds at most 64 KB. */
export interface Answer {
  status: number
  retryAfter?: string | undefined
  body: string
}

/** How a try ended. `code` is short, for people and logs; it never quotes the answer. */
export type Verdict =
  | { kind: 'delivered'; code: string }
  | { kind: 'throttled'; code: string; retryAfter: number }
  | { kind: 'failed'; code: string; retryAfter?: number }
  | { kind: 'gone'; code: string }
  /** Not sent: nobody waits for it any more. */
  | { kind: 'dropped'; code: string }

const THROTTLE_STATUS = new Set([429, 502, 504])
const DEFAULT_PAUSE = MINUTE

/** The field that holds a robot's own verdict, and the codes by which it says "too fast". */
const ROBOT: Record<
  'wecom' | 'feishu' | 'dingtalk',
  { field: string; tooFast: number[]; pause: number }
> = {
  wecom: { field: 'errcode', tooFast: [45009], pause: MINUTE },
  feishu: { field: 'code', tooFast: [9499, 11232], pause: MINUTE },
  // DingTalk blocks a robot for ten minutes.
  dingtalk: { field: 'errcode', tooFast: [130101], pause: 10 * MINUTE },
}

/** ms from a Retry-After header: seconds or an HTTP date; undefined when it says nothing usable. */
export function retryAfterOf(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * SECOND
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

function numberIn(body: string, field: string): number | undefined {
  try {
    const value: unknown = (JSON.parse(body) as Record<string, unknown> | null)?.[field]
    return typeof value === 'number' ? value : undefined
  } catch {
    return undefined
  }
}

function robotSays(kind: keyof typeof ROBOT, body: string): Verdict {
  const { field, tooFast, pause } = ROBOT[kind]
  const code = numberIn(body, field)
  if (code === 0) return { kind: 'delivered', code: '0' }
  if (code === undefined) return { kind: 'failed', code: '看不懂的回答' }
  if (tooFast.includes(code)) return { kind: 'throttled', code: String(code), retryAfter: pause }
  return { kind: 'failed', code: String(code) }
}

/**
 * Reads an answer. Robots reply 200 with an error inside, so for them the body decides; a webhook
 * succeeded on 2xx only: a redirect is a failure and never followed.
 */
export function verdictOf(
  kind: ChannelKind,
  { status, retryAfter, body }: Answer,
  now: number,
): Verdict {
  const code = String(status)
  const asked = retryAfterOf(retryAfter, now)
  if (status === 410) return { kind: 'gone', code }
  if (THROTTLE_STATUS.has(status)) {
    return { kind: 'throttled', code, retryAfter: asked ?? DEFAULT_PAUSE }
  }
  if (status < 200 || status >= 300) {
    return { kind: 'failed', code, ...(asked === undefined ? {} : { retryAfter: asked }) }
  }
  if (kind === 'webhook' || kind === 'email') return { kind: 'delivered', code }
  return robotSays(kind, body)
}
