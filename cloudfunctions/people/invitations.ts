import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { normaliseCode } from '../../core/kit/ids'
import { HOUR } from '../../core/kit/time'
import type { peopleApi } from '../../core/people/api'
import { INVITATION_LIFE, type Invitation, MOST_INFORMANTS } from '../../core/people/informants'
import type { Me } from '../../core/people/person'
import { people } from '../kit/caller'
import { derivedCode, keyedHash } from '../kit/crypto'
import { collection } from '../kit/database'
import { limitRate } from '../kit/rate-limit'
import { communities } from '../kit/records'
import type { Change } from '../kit/service'
import { meOf } from './me'
import { personOf, savePerson } from './save-person'

export const invitations = collection<Invitation>('invitations')

const JOIN_LIMIT = { name: 'join', most: 10, window: HOUR }
const idOf = (code: string) => keyedHash('invitation', code)

/** Makes a one-time code for a community (MISSION N1). The code itself is stored nowhere. */
export async function invite(
  { communityId }: Parsed<typeof peopleApi.invite>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.invite>> {
  const code = derivedCode('invitation', once.id)
  const expiresAt = now + INVITATION_LIFE
  const made = await once(async (tx) => {
    if (!(await tx.get(communities, communityId)))
      throw new AppError('NotFound', '没有这个社区，请重新选')
    await tx.add(invitations, {
      _id: idOf(code),
      communityId,
      invitedBy: caller.personId,
      expiresAt,
      createdAt: now,
    })
    return { expiresAt }
  })
  return { code, communityId, expiresAt: made.expiresAt }
}

const stale = () =>
  new AppError('NotFound', '这个邀请码用不了，可能过期或用过了，找编辑再要一个', {
    code: '这个邀请码用不了',
  })

/** Becomes an informant of the code's community. A code works once, for seven days. */
export async function join(
  { code, name }: Parsed<typeof peopleApi.join>,
  { caller, now, once }: Change,
): Promise<Me> {
  await limitRate(JOIN_LIMIT, caller.personId, now)
  const _id = idOf(normaliseCode(code))
  await once(async (tx) => {
    const invitation = await tx.get(invitations, _id)
    if (!invitation || invitation.usedBy || invitation.expiresAt <= now) throw stale()
    const { communityId } = invitation
    await full(communityId)
    const person = await personOf(tx, caller, now)
    const roles = person.roles.includes('informant')
      ? person.roles
      : [...person.roles, 'informant' as const]
    await savePerson(tx, {
      ...person,
      name,
      roles,
      communityId,
      informant: { communityId, since: now },
    })
    await tx.update(invitations, _id, { usedBy: caller.personId })
  })
  return meOf(caller)
}

async function full(communityId: string): Promise<void> {
  const serving = await people.count({ 'informant.communityId': communityId })
  if (serving >= MOST_INFORMANTS) throw new AppError('Conflict', '这个社区的信息员已经满了，谢谢您')
}
