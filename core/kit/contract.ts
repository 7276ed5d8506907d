import type * as z from 'zod/mini'
import type { Access } from './permission'

type Schema = z.ZodMiniType

/** One thing the server can do. Clients pass this value to `call`, never a name (DESIGN §2). */
export interface Procedure<I extends Schema = Schema, O extends Schema = Schema> {
  readonly noun: string
  readonly verb: string
  readonly may: Access
  readonly input: I
  readonly output: O
  /** A changing call carries an idempotency key; a reading one does not. */
  readonly changes: boolean
  /** Does not exist outside the local cloud. */
  readonly localOnly: boolean
  /** Keeps words, a name or a phone of the person, so they agree to the privacy text first (MISSION S4). */
  readonly consent: boolean
  /** One line for `GET /api`. */
  readonly summary: string
}

interface Declaration<I extends Schema, O extends Schema> {
  may: Access
  input: I
  output: O
  summary: string
  localOnly?: boolean
  consent?: boolean
}

type Unnamed<I extends Schema, O extends Schema> = Omit<Procedure<I, O>, 'noun' | 'verb'>

/** Declares a procedure that only reads. */
export function query<I extends Schema, O extends Schema>(d: Declaration<I, O>): Unnamed<I, O> {
  return { localOnly: false, consent: false, ...d, changes: false }
}

/** Declares a procedure that changes something; the door makes it idempotent. */
export function command<I extends Schema, O extends Schema>(d: Declaration<I, O>): Unnamed<I, O> {
  return { localOnly: false, consent: false, ...d, changes: true }
}

type Named<T> = { readonly [K in keyof T]: T[K] & { readonly noun: string; readonly verb: K } }

/** Names the procedures of one noun by their keys: `api('tips', { submit: command(…) })`. */
export function api<T extends Record<string, Unnamed<Schema, Schema>>>(
  noun: string,
  t: T,
): Named<T> {
  const named = Object.entries(t).map(([verb, p]) => [verb, Object.freeze({ ...p, noun, verb })])
  return Object.freeze(Object.fromEntries(named)) as Named<T>
}

/** What a caller sends. */
export type Input<P extends Procedure> = z.input<P['input']>
/** What a use case receives, after parsing. */
export type Parsed<P extends Procedure> = z.output<P['input']>
/** What comes back. */
export type Output<P extends Procedure> = z.output<P['output']>

/** Every procedure of a noun, as the door and `GET /api` walk them. */
export type Api = Record<string, Procedure>
