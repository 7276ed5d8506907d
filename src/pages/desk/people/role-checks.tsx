import { ROLE_LABEL, type Role, STAFF_ROLES } from '@core/people/permissions'

export type StaffRole = (typeof STAFF_ROLES)[number]

export const staffRoles = (roles: readonly Role[]): StaffRole[] =>
  STAFF_ROLES.filter((role) => roles.includes(role))

interface RoleChecksProps {
  /** Whose roles they are, for a screen reader. */
  label: string
  roles: readonly StaffRole[]
  onChange: (roles: StaffRole[]) => void
}

/** The desk's roles to tick; each is a bundle of permissions (MISSION S1). */
export function RoleChecks({ label, roles, onChange }: RoleChecksProps) {
  const toggle = (role: StaffRole) =>
    onChange(STAFF_ROLES.filter((each) => (each === role) !== roles.includes(each)))
  return (
    <fieldset className="ledger__checks" aria-label={label}>
      {STAFF_ROLES.map((role) => (
        <label key={role} className="ledger__check">
          <input
            className="ledger__tick"
            type="checkbox"
            checked={roles.includes(role)}
            onChange={() => toggle(role)}
          />
          {ROLE_LABEL[role]}
        </label>
      ))}
    </fieldset>
  )
}
