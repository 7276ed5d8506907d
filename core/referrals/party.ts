import * as z from 'zod/mini'
import { choice, id } from '../kit/fields'
import { DAY } from '../kit/time'

/** Who answers for things: the community's property company or office, or a department. */
export const PARTY_KINDS = ['property', 'office', 'department'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

export const PARTY_KIND_LABEL: Record<PartyKind, string> = {
  property: '物业',
  office: '社区居委会',
  department: '部门',
}

/** A department of the district, as kept in the settings. */
export interface Department {
  departmentId: string
  name: string
  phone: string
}

/** The one record of settings that lists the departments. */
export interface DepartmentTable {
  _id: string
  rows: Department[]
}

/** Whom an editor chooses; names and numbers come from the server's own records. */
export const PartyChoice = z.strictObject({
  kind: choice('转给谁', PARTY_KINDS),
  departmentId: z.optional(id('部门')),
})
export type PartyChoice = z.infer<typeof PartyChoice>

export const Party = z.object({
  kind: z.enum(PARTY_KINDS),
  departmentId: z.optional(z.string()),
  name: z.string(),
  phone: z.string(),
})
export type Party = z.infer<typeof Party>

export const sameParty = (a: PartyChoice, b: PartyChoice): boolean =>
  a.kind === b.kind && a.departmentId === b.departmentId

/** How long the link opens after the deadline. */
export const LINK_LIFE_AFTER_DUE = 5 * DAY
/** How long it shows what was replied, after that or after the promised date. */
export const LINK_LIFE_AFTER_REPLY = 30 * DAY

/** How often a party may ask for more days, and how far from the first deadline that may go. */
export const MOST_DELAYS = 2
export const MOST_DELAY_DAYS = 30
