import { peopleApi } from '../../core/people/api'
import { service } from '../kit/service'
import { confirmSignIn, refuseSignIn, scanSignIn } from './answer-sign-in'
import { beginSignIn } from './begin-sign-in'
import { coverage } from './coverage'
import { agree } from './data/agree'
import { deleteMe, keepMe, myData } from './data/delete-me'
import { exportMine } from './data/export-mine'
import { invite, inviteStaff, join } from './invitations'
import { listSealed } from './list-sealed'
import { endSession, listSessions } from './list-sessions'
import { listStaff } from './list-staff'
import { whoAmI } from './me'
import { openIdentity, revealPhone } from './open-identity'
import { checkAudit, countAlarms, listAudit } from './read-audit'
import { rest } from './rest'
import { retention, setRetention } from './retention/periods'
import { listSamplePeople, signInAsSample } from './samples'
import { setRoles } from './set-roles'
import { signOut } from './sign-out'
import { signInState, takeSession } from './take-session'
import { myThanks, thank } from './thank'
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
  agree,
  myData,
  exportMine,
  deleteMe,
  keepMe,
  retention,
  setRetention,
  listStaff,
  setRoles,
  inviteStaff,
  thank,
  myThanks,
  listSamplePeople,
  signInAsSample,
})
