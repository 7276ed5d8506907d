import * as z from 'zod/mini'
import { choice, id, text } from '../kit/fields'
import type { Consent } from './data/consent'
import { ROLES } from './permissions'
import { Phone } from './phone'

/** A person as stored. `openid` stays on the server: it is never part of an answer. */
export interface Person {
  _id: string
  openid?: string
  name: string
  roles: (typeof ROLES)[number][]
  communityId?: string
  elder?: boolean
  informant?: { communityId: string; since: number; restsUntil?: number }
  /** Encrypted; only masked in answers, until somebody may and does ask for it. */
  phoneSealed?: string
  consents?: Consent[]
  /** Asked to be deleted; `tomb` takes the place of the person's keyed hash. */
  leaving?: { at: number; due: number; tomb: string }
  createdAt: number
}

export const Done = z.object({ done: z.literal(true) })

/** What a person may know of themselves. */
export const Me = z.object({
  personId: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  permissions: z.array(z.string()),
  communityId: z.nullable(z.string()),
  elder: z.nullable(z.boolean()),
  informantOf: z.nullable(z.string()),
  /** Masked: `138****0427`. */
  phone: z.nullable(z.string()),
  /** Agreed to the privacy text as it stands (S4). */
  agreed: z.boolean(),
  /** When everything of theirs is deleted, once they asked for it. */
  leavingAt: z.nullable(z.number()),
})
export type Me = z.infer<typeof Me>

export const ProfileChange = z.strictObject({
  name: z.optional(text('称呼', { min: 1, max: 20 })),
  communityId: z.optional(id('社区')),
  elder: z.optional(z.boolean({ error: '请选大字或标准字' })),
  /** Where editors may call back; empty takes it away. */
  phone: z.optional(Phone),
})

/** Somebody of the sample district, for the bar shown on localhost only. */
export const SamplePerson = z.object({
  person: z.string(),
  name: z.string(),
  role: z.string(),
  note: z.string(),
  /** Works at the desk. */
  staff: z.boolean(),
})
export type SamplePerson = z.infer<typeof SamplePerson>

export const SessionGrant = z.object({ token: z.string(), expiresAt: z.number(), me: Me })

export const INFORMANT_STATES = ['serving', 'resting'] as const

export const Rest = z.strictObject({
  /** Until when, in days from today; 0 ends the rest. */
  days: choice('休息多久', ['0', '7', '14', '30']),
})
