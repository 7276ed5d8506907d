import * as z from 'zod/mini'
import { command, query } from '../../kit/contract'
import { id } from '../../kit/fields'
import { Done, SessionGrant } from '../person'
import {
  BeginSignIn,
  OfBrowser,
  OfPhone,
  SessionView,
  SignInCode,
  SignInProgress,
  SignInView,
} from './sign-in'

/** Signing in at the desk by scanning, and what one is signed in with (MISSION S1). */
export const signInProcedures = {
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
}
