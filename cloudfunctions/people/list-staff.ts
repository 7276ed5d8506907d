import type { Output } from '../../core/kit/contract'
import type { peopleApi } from '../../core/people/api'
import { ROLES } from '../../core/people/permissions'
import { people, sessions } from '../kit/caller'
import { above, missing, oneOf } from '../kit/database'
import { district } from '../kit/district'
import type { Ask } from '../kit/service'
import { invitations } from './invitations'

/** Everybody with a role, staff first, then informants, each by the time they came. */
export async function listStaff(
  _: unknown,
  { caller, now }: Ask,
): Promise<Output<typeof peopleApi.listStaff>> {
  const found = await people.find({ roles: oneOf(ROLES) })
  const [open, places, openInvitations] = await Promise.all([
    sessions.find({ personId: oneOf(found.map((p) => p._id)), expiresAt: above(now) }),
    district(now),
    invitations.count({ expiresAt: above(now), usedBy: missing(), communityId: missing() }),
  ])
  const weight = (roles: readonly string[]) => (roles.some((r) => r !== 'informant') ? 0 : 1)
  const inOrder = found.sort(
    (a, b) =>
      weight(a.roles) - weight(b.roles) || a.createdAt - b.createdAt || (a._id < b._id ? -1 : 1),
  )
  const rows = inOrder.map((person) => ({
    personId: person._id,
    name: person.name,
    roles: person.roles,
    community: places.get(person.informant?.communityId ?? '')?.name ?? null,
    since: person.createdAt,
    sessions: open.filter(({ personId }) => personId === person._id).length,
    me: person._id === caller.personId,
  }))
  return { people: rows, openInvitations }
}
