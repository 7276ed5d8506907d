import type { Case } from '../../core/cases/case'
import { replyBy } from '../../core/cases/clocks'
import { AppError } from '../../core/kit/errors'
import { type Party, type PartyChoice, sameParty } from '../../core/referrals/party'
import type { PartyOption } from '../../core/referrals/views'
import { clocksOf } from '../kit/clocks'
import { communityOf } from '../kit/district'
import { contactsOf, partiesOfCommunity } from '../kit/parties'

/** Everybody a case of this place can go to, with the number of whom to ask for there. */
async function partiesOf(its: Case, now: number): Promise<Party[]> {
  const known = await partiesOfCommunity(await communityOf(its.place.communityId, now))
  const contacts = await contactsOf(known.map(({ partyId }) => partyId))
  return known.map(({ partyId, party }) => {
    const [first] = contacts.get(partyId) ?? []
    return first ? { ...party, phone: first.phone } : party
  })
}

/** By when this party replies when asked now (MISSION C4). */
export async function dueFor(its: Case, kind: Party['kind'], urgent: boolean, now: number) {
  const clocks = await clocksOf(its.categoryId)
  return replyBy(clocks, now, { urgent, department: kind === 'department' })
}

/** The party as the newsroom's own records name it. Fails with `BadInput` for one that is not there. */
export async function partyOf(choice: PartyChoice, its: Case, now: number): Promise<Party> {
  const found = (await partiesOf(its, now)).find((party) => sameParty(party, choice))
  if (found) return found
  const sentence = '没有这个单位，请重新选'
  throw new AppError('BadInput', sentence, { party: sentence })
}

export async function partyOptions(
  its: Case,
  waiting: readonly Party[],
  urgent: boolean,
  now: number,
): Promise<PartyOption[]> {
  const all = await partiesOf(its, now)
  const options = all.map(async (party) => ({
    party,
    dueAt: await dueFor(its, party.kind, urgent, now),
    waiting: waiting.some((one) => sameParty(one, party)),
  }))
  return Promise.all(options)
}
