import type { Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { peopleApi } from '../../core/people/api'
import type { Me } from '../../core/people/person'
import { communities } from '../kit/records'
import type { Change } from '../kit/service'
import { meOf } from './me'
import { personOf, savePerson } from './save-person'

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
    const given = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    )
    await savePerson(tx, { ...(await personOf(tx, caller, now)), ...given })
  })
  return meOf(caller)
}
