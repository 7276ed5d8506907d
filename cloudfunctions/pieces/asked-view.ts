import type { AskedView } from '../../core/pieces/desk-views'
import { noReplyWords, planWords } from '../../core/pieces/printing'
import type { Referral } from '../../core/referrals/referral'

/** What a party answered, in the words that are to be printed. */
export function askedView(referral: Referral): AskedView {
  const { _id, party, state, sentAt, dueAt, reply } = referral
  return {
    referralId: _id,
    party: party.name,
    ...{ state, sentAt, dueAt, repliedAt: reply?.at ?? null },
    open: reply?.publish === 'public' && reply.releasedAt !== undefined,
    response: reply?.words ?? '',
    plan: reply ? planWords(reply) : '',
    noReply: reply ? '' : noReplyWords(referral),
  }
}
