import type { Permission } from '../kit/permission'

export const ROLES = ['informant', 'editor', 'chief', 'keeper', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Roles an admin hands out; informants come by invitation to a community. */
export const STAFF_ROLES = ['editor', 'chief', 'keeper', 'admin'] as const

export const ROLE_LABEL: Record<Role, string> = {
  informant: '社区信息员',
  editor: '编辑',
  chief: '主编',
  keeper: '身份保管员',
  admin: '管理员',
}

const EDITOR: readonly Permission[] = [
  'tip.record',
  'tip.triage',
  'tip.readContact',
  'case.work',
  'coverage.read',
  'delivery.replay',
  'vote.manage',
  'vote.paper',
  'explainer.write',
  'explainer.publish',
  'piece.write',
  'piece.publish',
  'question.answer',
  'notice.manage',
  'booking.readNames',
]

/** Roles are bundles (MISSION S1). An admin runs channels and people and reads no tip. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  informant: ['tip.record', 'vote.paper'],
  editor: EDITOR,
  chief: [...EDITOR, 'clock.manage', 'channel.manage', 'informant.invite', 'feedback.manage'],
  keeper: ['coverage.read', 'identity.open'],
  admin: [
    'channel.manage',
    'delivery.replay',
    'informant.invite',
    'coverage.read',
    'person.manage',
    'audit.read',
  ],
}

/** Everything a person may do, from all their roles. */
export function permissionsOf(roles: readonly Role[]): Set<Permission> {
  return new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]))
}

/** Informants report; everybody else with a role works at the desk and may sign in there (S1). */
export const isStaff = (roles: readonly Role[]): boolean =>
  roles.some((role) => role !== 'informant')

/** `主编、管理员`; residents have no role. */
export const roleWords = (roles: readonly Role[]): string =>
  roles.length > 0 ? roles.map((role) => ROLE_LABEL[role]).join('、') : '居民'
