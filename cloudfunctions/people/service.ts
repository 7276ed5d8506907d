import { peopleApi } from '../../core/people/api'
import { service } from '../kit/service'
import { coverage } from './coverage'
import { invite, join } from './invitations'
import { whoAmI } from './me'
import { rest } from './rest'
import { listSamplePeople, signInAsSample } from './samples'
import { signOut } from './sign-out'
import { updateMe } from './update-me'

export const peopleService = service(peopleApi, {
  me: whoAmI,
  updateMe,
  signOut,
  invite,
  join,
  rest,
  coverage,
  listSamplePeople,
  signInAsSample,
})
