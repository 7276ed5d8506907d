import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { id, nothing, text } from '../kit/fields'
import { Coverage, InvitationCode } from './informants'
import { Me, ProfileChange, Rest, SamplePerson, SessionGrant } from './person'
import {
  BeginSignIn,
  OfBrowser,
  OfPhone,
  SessionView,
  SignInCode,
  SignInProgress,
  SignInView,
} from './sign-in'

const Done = z.object({ done: z.literal(true) })

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
  beginSignIn: command({
    may: 'public',
    input: BeginSignIn,
    output: SignInCode,
    summary: 'A QR image for this browser, good for 120 seconds and once (S1)',
  }),
  signInState: query({
    may: 'public',
    input: OfBrowser,
    output: SignInProgress,
    summary: 'Whether the phone scanned, confirmed or refused; for the browser with the secret',
  }),
  takeSession: command({
    may: 'public',
    input: OfBrowser,
    output: SessionGrant,
    summary: 'The confirmed session, once, for the browser with the secret',
  }),
  scanSignIn: command({
    may: 'signed-in',
    input: OfPhone,
    output: SignInView,
    summary: 'The phone looks at a code: which computer, where, when, two digits',
  }),
  confirmSignIn: command({
    may: 'signed-in',
    input: OfPhone,
    output: Done,
    summary: 'Let that computer in; only from WeChat',
  }),
  refuseSignIn: command({
    may: 'signed-in',
    input: OfPhone,
    output: Done,
    summary: '不是我: voids the code and tells the admins',
  }),
  listSessions: query({
    may: 'signed-in',
    input: z.strictObject({ personId: z.optional(id('谁')) }),
    output: z.object({ sessions: z.array(SessionView) }),
    summary: 'Where one is signed in; an admin may ask for anybody',
  }),
  endSession: command({
    may: 'signed-in',
    input: z.strictObject({ sessionId: id('登录') }),
    output: Done,
    summary: 'End a session of one’s own, or as an admin of anybody',
  }),
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
