import * as z from 'zod/mini'
import { choice, id, list, text } from '../kit/fields'
import { DAY } from '../kit/time'

/** Who answers for things: the community's property company or office, or a department. */
export const PARTY_KINDS = ['property', 'office', 'department'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

/** How near a party is to the residents (MISSION R1). */
export const LEVELS = ['district', 'street', 'community', 'property'] as const
export type Level = (typeof LEVELS)[number]
export const LEVEL_LABEL: Record<Level, string> = {
  district: '区级',
  street: '街道',
  community: '社区',
  property: '物业',
}
/** Levels a department can have. */
export const DEPARTMENT_LEVELS = ['district', 'street'] as const

/** A department of the district or a street, as kept in the settings. */
export interface Department {
  departmentId: string
  level?: (typeof DEPARTMENT_LEVELS)[number]
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

/** Names a party wherever something is kept about it: `property-wutongli`, `department-dept-1`. */
export const partyIdOf = ({ kind, departmentId }: PartyChoice, communityId: string): string =>
  `${kind}-${kind === 'department' ? (departmentId ?? '') : communityId}`

export const MOST_CONTACTS = 5
/** Somebody to ask for there; on duty, nothing of their own life. */
export const Contact = z.strictObject({
  office: z.optional(text('科室', { max: 20 })),
  name: text('称呼', { min: 1, max: 20 }),
  phone: text('电话', { min: 3, max: 20 }),
})
export type Contact = z.infer<typeof Contact>

/** Whom to ask for at a party, the first one first; `_id` = `partyIdOf`. */
export interface PartyContacts {
  _id: string
  contacts: Contact[]
  changedAt: number
}

/** Contacts of a party; without `partyId` a department that is new, with its name and level. */
export const SaveParty = z.strictObject({
  partyId: z.optional(id('单位')),
  name: z.optional(text('单位名称', { min: 2, max: 30 })),
  level: z.optional(choice('哪一级', DEPARTMENT_LEVELS)),
  contacts: list('联络人', Contact, MOST_CONTACTS),
})
export type SaveParty = z.infer<typeof SaveParty>

export const sameParty = (a: PartyChoice, b: PartyChoice): boolean =>
  a.kind === b.kind && a.departmentId === b.departmentId

/** How long the link opens after the deadline. */
export const LINK_LIFE_AFTER_DUE = 5 * DAY
/** How long it shows what was replied, after that or after the promised date. */
export const LINK_LIFE_AFTER_REPLY = 30 * DAY

/** How often a party may ask for more days, and how far from the first deadline that may go. */
export const MOST_DELAYS = 2
export const MOST_DELAY_DAYS = 30
