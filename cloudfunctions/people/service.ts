import { peopleApi } from '../../core/people/api'
import { service } from '../kit/service'
import { confirmSignIn, refuseSignIn, scanSignIn } from './answer-sign-in'
import { beginSignIn } from './begin-sign-in'
import { coverage } from './coverage'
import { invite, join } from './invitations'
import { listSealed } from './list-sealed'
import { endSession, listSessions } from './list-sessions'
import { whoAmI } from './me'
import { openIdentity, revealPhone } from './open-identity'
import { checkAudit, countAlarms, listAudit } from './read-audit'
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
  listSealed,
  openIdentity,
  revealPhone,
  listAudit,
  countAlarms,
  checkAudit,
  listSamplePeople,
  signInAsSample,
})
