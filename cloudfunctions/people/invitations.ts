import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { normaliseCode } from '../../core/kit/ids'
import { HOUR } from '../../core/kit/time'
import type { peopleApi } from '../../core/people/api'
import { INVITATION_LIFE, type Invitation, MOST_INFORMANTS } from '../../core/people/informants'
import type { Me, Person } from '../../core/people/person'
import { audit } from '../kit/audit'
import { people } from '../kit/caller'
import { derivedCode, keyedHash } from '../kit/crypto'
import { collection } from '../kit/database'
import { environment } from '../kit/environment'
import { limitRate } from '../kit/rate-limit'
import { communities } from '../kit/records'
import type { Change } from '../kit/service'
import { otherAdmins } from './last-admin'
import { meOf } from './me'
import { personOf, savePerson } from './save-person'

export const invitations = collection<Invitation>('invitations')

const LEAST_OPERATOR_CODE = 12
const JOIN_LIMIT = { name: 'join', most: 10, window: HOUR }
const idOf = (code: string) => keyedHash('invitation', code)

type For = Pick<Invitation, 'communityId' | 'roles'>

/** Makes a one-time code; the code itself is stored nowhere. Whom it is for stands in the log. */
async function invitationFor(given: For, { caller, now, once }: Change) {
  const code = derivedCode('invitation', once.id)
  const expiresAt = now + INVITATION_LIFE
  const made = await once(async (tx) => {
    const { communityId, roles } = given
    if (communityId && !(await tx.get(communities, communityId)))
      throw new AppError('NotFound', '没有这个社区，请重新选')
    const invitedBy = caller.personId
    await tx.add(invitations, { _id: idOf(code), ...given, invitedBy, expiresAt, createdAt: now })
    const subject = communityId ? `community:${communityId}` : `roles:${roles?.join(',')}`
    await audit(tx, { at: now, actor: invitedBy, action: 'invitation.made', subject })
    return { expiresAt }
  })
  return { code, expiresAt: made.expiresAt }
}

/** A code for an informant of a community (MISSION N1). */
export const invite = (
  { communityId }: Parsed<typeof peopleApi.invite>,
  by: Change,
): Promise<Output<typeof peopleApi.invite>> => invitationFor({ communityId }, by)

/** A code for somebody of the staff (MISSION S1). */
export function inviteStaff(
  { roles }: Parsed<typeof peopleApi.inviteStaff>,
  by: Change,
): Promise<Output<typeof peopleApi.inviteStaff>> {
  if (roles.length === 0) throw new AppError('BadInput', '先选一个身份', { roles: '先选一个身份' })
  return invitationFor({ roles: [...roles] }, by)
}

const stale = () =>
  new AppError('NotFound', '这个邀请码用不了，可能过期或用过了，找编辑再要一个', {
    code: '这个邀请码用不了',
  })

/** A new installation has nobody to invite its first admin: the operator's own code does, once. */
async function firstAdmin(code: string): Promise<Invitation | undefined> {
  const operators = environment().firstAdmin
  if (operators.length < LEAST_OPERATOR_CODE || normaliseCode(code) !== normaliseCode(operators))
    return undefined
  if (await otherAdmins('')) return undefined
  const by = { invitedBy: 'system', createdAt: 0, expiresAt: Number.MAX_SAFE_INTEGER }
  return { _id: idOf(normaliseCode(code)), roles: ['admin'], ...by }
}

/** What the invitation makes of a person: an informant of a community, or one of the staff. */
async function joined(person: Person, invitation: Invitation, now: number): Promise<Person> {
  const { communityId } = invitation
  if (communityId) await full(communityId)
  const added = communityId ? (['informant'] as const) : (invitation.roles ?? [])
  const roles = [...new Set([...person.roles, ...added])]
  const serves = communityId ? { communityId, informant: { communityId, since: now } } : {}
  return { ...person, roles, ...serves }
}

/** Takes up an invitation. A code works once, for seven days. */
export async function join(
  { code, name }: Parsed<typeof peopleApi.join>,
  { caller, now, once }: Change,
): Promise<Me> {
  await limitRate(JOIN_LIMIT, caller.personId, now)
  const _id = idOf(normaliseCode(code))
  await once(async (tx) => {
    const invitation = (await tx.get(invitations, _id)) ?? (await firstAdmin(code))
    if (!invitation || invitation.usedBy || invitation.expiresAt <= now) throw stale()
    const person = { ...(await personOf(tx, caller, now)), name }
    const next = await joined(person, invitation, now)
    await savePerson(tx, next)
    await tx.put(invitations, { ...invitation, _id, usedBy: caller.personId })
    const facts = { to: next.roles.join('、') }
    const told = { action: 'invitation.used', subject: `person:${caller.personId}`, facts } as const
    await audit(tx, { at: now, actor: caller.personId, ...told })
  })
  return meOf(caller)
}

async function full(communityId: string): Promise<void> {
  const serving = await people.count({ 'informant.communityId': communityId })
  if (serving >= MOST_INFORMANTS) throw new AppError('Conflict', '这个社区的信息员已经满了，谢谢您')
}
