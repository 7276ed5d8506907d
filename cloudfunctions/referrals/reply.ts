import type { Output, Parsed } from '../../core/kit/contract'
import type { referralsApi } from '../../core/referrals/api'
import type { ReplyDraft } from '../../core/referrals/reply'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { startStep } from '../kit/step'
import { referralNow } from './case-now'
import { letterFor, ownReferral } from './letter'
import { openDesk } from './open-desk'
import { takeReply } from './take-reply'

const PARTY = 'party'

const wordsOf = ({ words, measures, person, why, whose }: ReplyDraft): string =>
  [words, measures, person, why, whose].filter(Boolean).join('\n')

/** The platform checks who is known to it; on the web nobody is, and an editor looks (T9). */
async function safetyOf(reply: ReplyDraft, openid: string | undefined) {
  const checked = await checkText(wordsOf(reply), openid)
  return checked === 'pending' ? 'review' : checked
}

/** The answer of the responsible party through its link, once. */
export async function replyToReferral(
  reply: Parsed<typeof referralsApi.reply>,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.reply>> {
  const referralId = ownReferral(caller)
  if (!once.earlier) {
    const safety = await safetyOf(reply, caller.openid)
    await once(async (tx) => {
      const step = startStep(tx, caller, now, PARTY)
      // A photo has no verdict of the platform yet, so words with photos wait for an editor's look.
      const seen = reply.photos.length > 0 && safety === 'pass' ? 'review' : safety
      await takeReply(step, referralId, reply, { safety: seen })
      return { referralId }
    })
  }
  return letterFor(referralId, caller, now)
}

/** What somebody said on the telephone, typed by an editor and marked so. */
export async function recordReply(
  { referralId, reply, teller, how }: Parsed<typeof referralsApi.recordReply>,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.recordReply>> {
  await once(async (tx) => {
    const told = { by: caller.personId, teller, how }
    await takeReply(startStep(tx, caller, now), referralId, reply, { safety: 'pass', told })
    return { referralId }
  })
  return openDesk({ caseId: (await referralNow(referralId)).caseId }, { now })
}
