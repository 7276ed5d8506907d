import * as z from 'zod/mini'
import { choice, list } from '../../kit/fields'
import { ROLES, STAFF_ROLES } from '../permissions'

export const StaffRoles = list('身份', choice('身份', STAFF_ROLES), STAFF_ROLES.length)

/** Somebody with a role, as admins see them: no openid, no phone. */
export const StaffRow = z.object({
  personId: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  community: z.nullable(z.string()),
  since: z.number(),
  /** Browsers signed in with now. */
  sessions: z.number(),
  me: z.boolean(),
})
export type StaffRow = z.infer<typeof StaffRow>
