import { Gate } from '../frame/gate'
import { Sealed } from './sealed'

/** Sealed identities, opened by the keeper alone, with a reason (MISSION T2). Web only. */
export default function DeskIdentityPage() {
  return (
    <Gate may="identity.open" whom="身份保管员">
      <Sealed />
    </Gate>
  )
}
