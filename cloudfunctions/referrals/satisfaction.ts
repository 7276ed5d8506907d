import type { Output, Parsed } from '../../core/kit/contract'
import type { referralsApi } from '../../core/referrals/api'
import type { Answer } from '../../core/referrals/follow-up'
import { between } from '../kit/database'
import { followUps } from '../kit/records'

/** 回访, 有效 and 满意 of everybody asked in a period; three numbers, never one rate (B2). */
export async function satisfaction({
  from,
  to,
  communityId,
}: Parsed<typeof referralsApi.satisfaction>): Promise<Output<typeof referralsApi.satisfaction>> {
  const where = { askedAt: between(from, to), ...(communityId ? { communityId } : {}) }
  const [asked, byAnswer] = await Promise.all([
    followUps.count(where),
    followUps.countBy(where, 'answer'),
  ])
  const of = (answer: Answer) => byAnswer.find(({ key }) => key === answer)?.n ?? 0
  const [satisfied, better, not] = [of('fixed'), of('better'), of('not')]
  return { asked, answered: satisfied + better + not, satisfied, better, not }
}
