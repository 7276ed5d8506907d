import * as z from 'zod/mini'
import { command, query } from '../../kit/contract'
import { id, nothing } from '../../kit/fields'
import { InvitationCode, Thanks, ThanksView } from '../informants'
import { Done } from '../person'
import { StaffRoles, StaffRow } from './staff'

/** Who works at the desk with which roles, and a word of thanks to those who report (MISSION S1, N1). */
export const staffProcedures = {
  listStaff: query({
    may: 'person.manage',
    input: nothing,
    output: z.object({ people: z.array(StaffRow), openInvitations: z.number() }),
    summary: 'Everybody with a role, and how many invitations are open',
  }),
  setRoles: command({
    may: 'person.manage',
    input: z.strictObject({ personId: id('谁'), roles: StaffRoles }),
    output: Done,
    summary: 'Give somebody these desk roles and no others; counts from their next call on',
  }),
  inviteStaff: command({
    may: 'person.manage',
    input: z.strictObject({ roles: StaffRoles }),
    output: InvitationCode,
    summary: 'A one-time code that makes whoever enters it one of the staff',
  }),
  thank: command({
    may: 'tip.triage',
    input: Thanks,
    output: Done,
    summary: 'A note of thanks to whoever told of it; sealed or not, nobody learns who (N1)',
  }),
  myThanks: query({
    may: 'signed-in',
    input: nothing,
    output: z.object({ thanks: z.array(ThanksView) }),
    summary: 'Notes of thanks to the caller, newest first',
  }),
}
