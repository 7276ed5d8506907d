import { peopleApi } from '../../core/people/api'
import { service } from '../kit/service'
import { confirmSignIn, refuseSignIn, scanSignIn } from './answer-sign-in'
import { beginSignIn } from './begin-sign-in'
import { coverage } from './coverage'
import { invite, join } from './invitations'
import { endSession, listSessions } from './list-sessions'
import { whoAmI } from './me'
import { rest } from './rest'
import { listSamplePeople, signInAsSample } from './samples'
import { signOut } from './sign-out'
import { signInState, takeSession } from './take-session'
import { updateMe } from './update-me'

export const peopleService = service(peopleApi, {
  me: whoAmI,
  updateMe,
  signOut,
  invite,
  join,
  rest,
  coverage,
  beginSignIn,
  signInState,
  takeSession,
  scanSignIn,
  confirmSignIn,
  refuseSignIn,
  listSessions,
  endSession,
  listSamplePeople,
  signInAsSample,
})
