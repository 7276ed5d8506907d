import { referralsApi } from '../../core/referrals/api'
import { service } from '../kit/service'
import { answerFollowUp } from './answer-follow-up'
import { decideFollowUp } from './decide'
import { askMoreDays } from './delays'
import { recordDone, sayDone } from './done'
import { recordAttempt, recordNoReply, reissueLink, releaseReply, revokeLink } from './keep-record'
import { readLetter } from './letter'
import { listParties } from './list-parties'
import { listTasks } from './list-tasks'
import { tickNow } from './on-tick'
import { openDesk } from './open-desk'
import { recordReply, replyToReferral } from './reply'
import { satisfaction } from './satisfaction'
import { saveParty } from './save-party'
import { sendReferral } from './send'

export const referralsService = service(referralsApi, {
  open: openDesk,
  listTasks,
  listParties,
  saveParty,
  send: sendReferral,
  recordAttempt,
  reissue: reissueLink,
  revoke: revokeLink,
  recordReply,
  release: releaseReply,
  recordNoReply,
  recordDone,
  decide: decideFollowUp,
  satisfaction,
  tick: tickNow,
  letter: readLetter,
  reply: replyToReferral,
  askMoreDays,
  sayDone,
  answerFollowUp,
})
