import type { Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { DAY } from '../../core/kit/time'
import type { peopleApi } from '../../core/people/api'
import type { Me } from '../../core/people/person'
import type { Change } from '../kit/service'
import { meOf } from './me'
import { personOf, savePerson } from './save-person'

/** An informant rests for some days, or comes back with 0 (MISSION N1). */
export async function rest(
  { days }: Parsed<typeof peopleApi.rest>,
  { caller, now, once }: Change,
): Promise<Me> {
  await once(async (tx) => {
    const person = await personOf(tx, caller, now)
    if (!person.informant) throw new AppError('Forbidden', '您还不是信息员，先用邀请码加入')
    const { communityId, since } = person.informant
    const until = days === '0' ? {} : { restsUntil: now + Number(days) * DAY }
    await savePerson(tx, { ...person, informant: { communityId, since, ...until } })
  })
  return meOf(caller)
}
