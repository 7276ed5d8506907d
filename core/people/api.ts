import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { id, nothing, text } from '../kit/fields'
import { dataProcedures } from './data/api'
import { Coverage, InvitationCode } from './informants'
import { Done, Me, ProfileChange, Rest, SamplePerson, SessionGrant } from './person'
import { signInProcedures } from './sign-in/api'
import { staffProcedures } from './staff/api'
import { trustProcedures } from './trust/api'

export const peopleApi = api('people', {
  me: query({ may: 'signed-in', input: nothing, output: Me, summary: 'Who the caller is' }),
  updateMe: command({
    may: 'signed-in',
    input: ProfileChange,
    output: Me,
    summary: 'Change name, home community or 长辈版',
  }),
  signOut: command({ may: 'signed-in', input: nothing, output: Done, summary: 'End this session' }),
  invite: command({
    may: 'informant.invite',
    input: z.strictObject({ communityId: id('社区') }),
    output: InvitationCode,
    summary: 'Make an invitation code for an informant (N1)',
  }),
  join: command({
    may: 'signed-in',
    input: z.strictObject({
      code: text('邀请码', { min: 8, max: 20 }),
      name: text('称呼', { min: 1, max: 20 }),
    }),
    output: Me,
    summary: 'Become an informant with an invitation code (N1)',
  }),
  rest: command({
    may: 'signed-in',
    input: Rest,
    output: Me,
    summary: 'An informant rests or returns',
  }),
  coverage: query({
    may: 'coverage.read',
    input: nothing,
    output: z.object({ communities: z.array(Coverage) }),
    summary: 'Informants per community, with gaps (N1)',
  }),
  ...signInProcedures,
  ...trustProcedures,
  ...dataProcedures,
  ...staffProcedures,
  listSamplePeople: query({
    may: 'public',
    input: nothing,
    output: z.object({ people: z.array(SamplePerson) }),
    summary: 'Sample people to act as (local cloud only)',
    localOnly: true,
  }),
  signInAsSample: command({
    may: 'public',
    input: z.strictObject({ person: id('身份') }),
    output: SessionGrant,
    summary: 'A session for a sample person (local cloud only)',
    localOnly: true,
  }),
})
