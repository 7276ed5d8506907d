import { Gate } from '../frame/gate'
import { Staff } from './staff'

/** Who works here with which roles, invitations, and how long things are kept. Web only. */
export default function DeskPeoplePage() {
  return (
    <Gate may="person.manage" whom="管理员">
      <Staff />
    </Gate>
  )
}
