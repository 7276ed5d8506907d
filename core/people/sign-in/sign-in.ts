import * as z from 'zod/mini'
import { text } from '../../kit/fields'
import { DAY, HOUR, MINUTE, SECOND } from '../../kit/time'

/** A QR image on the desk's sign-in page lives this long (MISSION S1). */
export const SIGN_IN_LIFE = 120 * SECOND
/** The browser may fetch what was confirmed at the last moment. */
export const TAKE_GRACE = 30 * SECOND
/** Without a call for this long a desk session ends (DESIGN-UI ⓕ). */
export const SESSION_IDLE = 8 * HOUR
/** However busy, a desk session ends after this; on a shared computer sooner. */
export const SESSION_LONGEST = 7 * DAY
export const SHARED_LONGEST = 12 * HOUR
/** A session's life is extended at most this often: reading must not write each time. */
export const SLIDE_EVERY = 5 * MINUTE

/** When a session ends that was last used now. */
export const sessionEnd = (beganAt: number, now: number, shared: boolean): number =>
  Math.min(now + SESSION_IDLE, beganAt + (shared ? SHARED_LONGEST : SESSION_LONGEST))

export const SIGN_IN_STATES = ['waiting', 'scanned', 'confirmed', 'refused', 'used'] as const
export type SignInState = (typeof SIGN_IN_STATES)[number]

const NEXT: Record<SignInState, readonly SignInState[]> = {
  waiting: ['scanned'],
  scanned: ['confirmed', 'refused'],
  confirmed: ['used', 'refused'],
  refused: [],
  used: [],
}
export const mayMoveSignIn = (from: SignInState, to: SignInState): boolean =>
  NEXT[from].includes(to)

/** One QR image. Nonce and browser secret are kept as keyed hashes only. */
export interface SignIn {
  _id: string
  secretHash: string
  state: SignInState
  /** Who scanned it first; nobody else may answer. */
  personId?: string
  device: string
  place: string
  network: string
  shared: boolean
  at: number
  expiresAt: number
}

const nonce = z
  .string({ error: '这个码不对，换一个新码' })
  .check(z.regex(/^[A-Za-z0-9_-]{22}$/, { error: '这个码不对，换一个新码' }))
const secret = text('浏览器凭据', { min: 32, max: 64 })

export const BeginSignIn = z.strictObject({ secret, shared: z.boolean() })
export const OfBrowser = z.strictObject({ nonce, secret })
export const OfPhone = z.strictObject({ nonce })

export const SignInCode = z.object({
  nonce: z.string(),
  /** What the QR image holds. */
  link: z.string(),
  digits: z.string(),
  /** ms until it is replaced; clocks of computers differ from ours. */
  lasts: z.number(),
})
export type SignInCode = z.infer<typeof SignInCode>

/** What the browser learns while it waits. */
export const SignInProgress = z.object({ state: z.enum([...SIGN_IN_STATES, 'expired']) })

/** What the phone shows before anybody confirms (DESIGN-UI ⑫). */
export const SignInView = z.object({
  name: z.string(),
  role: z.string(),
  device: z.string(),
  place: z.string(),
  at: z.number(),
  digits: z.string(),
  shared: z.boolean(),
})
export type SignInView = z.infer<typeof SignInView>

/** A signed-in browser, as its owner and admins see it. */
export const SessionView = z.object({
  sessionId: z.string(),
  device: z.string(),
  place: z.string(),
  shared: z.boolean(),
  at: z.number(),
  seenAt: z.number(),
  expiresAt: z.number(),
  /** The one this call came with. */
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>
