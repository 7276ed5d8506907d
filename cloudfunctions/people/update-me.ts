import type { Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { peopleApi } from '../../core/people/api'
import type { Me, Person } from '../../core/people/person'
import { sealPhone } from '../kit/phones'
import { communities } from '../kit/records'
import type { Change } from '../kit/service'
import { meOf } from './me'
import { personOf, savePerson } from './save-person'

/** An empty number takes the old one away. */
function withPhone({ phoneSealed: _, ...person }: Person, phone: string): Person {
  return phone ? { ...person, phoneSealed: sealPhone(person._id, phone) } : person
}

/** Changes one's name, home community or 长辈版. */
export async function updateMe(
  change: Parsed<typeof peopleApi.updateMe>,
  { caller, now, once }: Change,
): Promise<Me> {
  await once(async (tx) => {
    if (change.communityId && !(await tx.get(communities, change.communityId))) {
      throw new AppError('BadInput', '没有这个社区，请重新选', {
        communityId: '没有这个社区，请重新选',
      })
    }
    const { phone, ...rest } = change
    const given = Object.fromEntries(
      Object.entries(rest).filter(([, value]) => value !== undefined),
    )
    const person = { ...(await personOf(tx, caller, now)), ...given }
    await savePerson(tx, phone === undefined ? person : withPhone(person, phone))
  })
  return meOf(caller)
}
