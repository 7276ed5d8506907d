import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { peopleApi } from '../../core/people/api'
import { isStaff, type Role } from '../../core/people/permissions'
import { audit } from '../kit/audit'
import { people, sessions } from '../kit/caller'
import type { Change } from '../kit/service'
import { otherAdmins } from './last-admin'

/** Desk roles as chosen; being an informant is between a person and their community, and stays. */
const together = (before: readonly Role[], chosen: readonly Role[]): Role[] => [
  ...(before.includes('informant') ? (['informant'] as const) : []),
  ...new Set(chosen),
]

/**
 * Gives somebody these roles. It counts from their next call on; who has none left is signed out
 * everywhere (MISSION S1).
 */
export async function setRoles(
  { personId, roles }: Parsed<typeof peopleApi.setRoles>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.setRoles>> {
  const handsOver = !roles.includes('admin')
  if (handsOver && !(await otherAdmins(personId)))
    throw new AppError('Conflict', '至少要有一位管理员，先交接给别人')
  const { left } = await once(async (tx) => {
    const person = await tx.get(people, personId)
    if (!person) throw new AppError('NotFound', '没找到这个人，刷新看看')
    const next = together(person.roles, roles)
    await tx.put(people, { ...person, roles: next })
    const facts = { from: person.roles.join('、') || '居民', to: next.join('、') || '居民' }
    const told = { action: 'roles.changed', subject: `person:${personId}`, facts } as const
    await audit(tx, { at: now, actor: caller.personId, ...told })
    return { left: !isStaff(next) }
  })
  if (left) await sessions.removeWhere({ personId })
  return { done: true }
}
